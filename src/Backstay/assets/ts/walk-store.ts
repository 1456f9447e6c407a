// Walks that wait on this phone: what is known of each, and its lines in the order in which they came.
export type Walk = { id: string; owner: string; placement: string; senses: string[]; began: number; touched: number; seconds: number; metres: number; samples: number; positions: number; thrown?: boolean };

const [walks, lines] = ["walks", "lines"];
/** What somebody else left on a shared phone is no longer waited for after so long. */
const longest = 30 * 86_400_000;

export class WalkStore {
  private constructor(private readonly db: IDBDatabase, private readonly owner: string) {}

  static async open(owner: string): Promise<WalkStore> {
    const asked = indexedDB.open("backstay-walks", 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore(walks, { keyPath: "id" });
      asked.result.createObjectStore(lines, { autoIncrement: true }).createIndex("walk", "walk");
    };
    const store = new WalkStore(await answer(asked), owner);
    await store.tidy();
    return store;
  }

  /** @returns those of this person, oldest first. */
  async all(): Promise<Walk[]> {
    return (await this.everybody()).filter((walk) => walk.owner === this.owner).sort((one, other) => one.began - other.began);
  }

  async save(walk: Walk, more: string[] = []): Promise<void> {
    await this.change((of) => {
      of(walks).put({ ...walk });
      for (const text of more) of(lines).add({ walk: walk.id, text });
    });
  }

  async linesOf(walk: Walk): Promise<string[]> {
    return (await answer(this.db.transaction(lines).objectStore(lines).index("walk").getAll(walk.id) as IDBRequest<{ text: string }[]>)).map((line) => line.text);
  }

  async remove(walk: Walk): Promise<void> {
    const keys = await answer(this.db.transaction(lines).objectStore(lines).index("walk").getAllKeys(walk.id));
    await this.change((of) => {
      of(walks).delete(walk.id);
      for (const key of keys) of(lines).delete(key);
    });
  }

  private everybody(): Promise<Walk[]> {
    return answer(this.db.transaction(walks).objectStore(walks).getAll() as IDBRequest<Walk[]>);
  }

  private async tidy(): Promise<void> {
    for (const walk of await this.everybody()) if (walk.thrown || walk.owner !== this.owner && Date.now() - walk.touched > longest) await this.remove(walk);
  }

  private change(work: (of: (store: string) => IDBObjectStore) => void): Promise<void> {
    return new Promise((done, fail) => {
      const transaction = this.db.transaction([walks, lines], "readwrite");
      transaction.oncomplete = () => done();
      transaction.onabort = transaction.onerror = () => fail(transaction.error);
      work((store) => transaction.objectStore(store));
    });
  }
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}
