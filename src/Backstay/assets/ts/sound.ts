// Recorded words, soft tones, the device's own voice for longer sentences, and a short shake. All of it only while sound is wanted.
type Clip = { buffer: AudioBuffer; from: number; to: number };

export class Speaker {
  on = true;
  private context: AudioContext | undefined;
  private readonly buffers = new Map<string, Promise<AudioBuffer | undefined>>();
  private playing: AudioBufferSourceNode | undefined;
  private readonly voice = window.speechSynthesis as SpeechSynthesis | undefined;

  // Asked for once, since some browsers fetch the list only then.
  constructor() { this.voice?.getVoices(); }

  /** From a press alone: browsers keep silent otherwise. */
  wake(): void {
    this.context ??= new AudioContext();
    void this.context.resume();
  }

  load(address: string | undefined | null): void { if (address) void this.buffer(address); }

  /** Recorded where it can be had, else in the device's voice. */
  async say(words: string, address?: string | null, place?: [number, number]): Promise<void> {
    if (!this.on) return;
    const buffer = address ? await this.buffer(address) : undefined;
    if (!this.on) return;
    if (buffer) this.play({ buffer, from: place?.[0] ?? 0, to: place?.[1] ?? buffer.duration });
    else this.speak(words);
  }

  speak(words: string): void {
    if (!this.on || !this.voice || this.voice.getVoices().length === 0) return;
    const sentence = new SpeechSynthesisUtterance(words);
    sentence.lang = document.documentElement.lang;
    sentence.rate = 0.95;
    this.voice.speak(sentence);
  }

  tone(pitch: number): void {
    if (!this.on || !this.context) return;
    const [sound, loudness, now] = [this.context.createOscillator(), this.context.createGain(), this.context.currentTime];
    sound.frequency.value = pitch;
    loudness.gain.setValueAtTime(0, now);
    loudness.gain.linearRampToValueAtTime(0.15, now + 0.03);
    loudness.gain.exponentialRampToValueAtTime(0.001, now + 0.6);
    sound.connect(loudness).connect(this.context.destination);
    sound.start(now);
    sound.stop(now + 0.6);
  }

  hush(): void {
    try { this.playing?.stop(); } catch { /* it was over */ }
    this.voice?.cancel();
  }

  private play(clip: Clip): void {
    this.hush();
    this.playing = this.context!.createBufferSource();
    this.playing.buffer = clip.buffer;
    this.playing.connect(this.context!.destination);
    this.playing.start(0, clip.from, Math.max(0.1, clip.to - clip.from));
  }

  private buffer(address: string): Promise<AudioBuffer | undefined> {
    let found = this.buffers.get(address);
    if (!found) {
      found = fetch(address).then((got) => got.ok ? got.arrayBuffer() : Promise.reject(new Error())).then((bytes) => this.context!.decodeAudioData(bytes)).catch(() => { this.buffers.delete(address); return undefined; });
      this.buffers.set(address, found);
    }
    return found;
  }
}
