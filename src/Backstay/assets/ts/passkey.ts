// Passkeys: asks the server for options, the browser for a key, and sends the answer in the form around it.
type Json = Record<string, unknown>;
const bytes = (text: string): ArrayBuffer => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0)).buffer;
const text = (buffer: ArrayBuffer | null): string | undefined =>
  buffer ? btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "") : undefined;
const listed = (list: unknown) => ((list ?? []) as { id: string }[]).map((item) => ({ ...item, id: bytes(item.id), type: "public-key" as const }));

// Browsers before 2025 lack the JSON forms of WebAuthn; these do the same by hand.
function creation(json: Json): PublicKeyCredentialCreationOptions {
  if (PublicKeyCredential.parseCreationOptionsFromJSON) return PublicKeyCredential.parseCreationOptionsFromJSON(json as never);
  const user = json["user"] as { id: string };
  return { ...json, challenge: bytes(json["challenge"] as string), user: { ...user, id: bytes(user.id) }, excludeCredentials: listed(json["excludeCredentials"]) } as never;
}

function request(json: Json): PublicKeyCredentialRequestOptions {
  if (PublicKeyCredential.parseRequestOptionsFromJSON) return PublicKeyCredential.parseRequestOptionsFromJSON(json as never);
  return { ...json, challenge: bytes(json["challenge"] as string), allowCredentials: listed(json["allowCredentials"]) } as never;
}

function answer(credential: PublicKeyCredential): string {
  try {
    return JSON.stringify(credential.toJSON());
  } catch {
    // Some password managers hand over an object without toJSON.
    const response = credential.response as AuthenticatorAttestationResponse & AuthenticatorAssertionResponse;
    return JSON.stringify({
      id: credential.id, rawId: text(credential.rawId), type: credential.type, clientExtensionResults: credential.getClientExtensionResults(),
      response: {
        clientDataJSON: text(response.clientDataJSON), attestationObject: text(response.attestationObject), authenticatorData: text(response.authenticatorData),
        signature: text(response.signature), userHandle: text(response.userHandle), transports: response.getTransports?.() ?? [],
      },
    });
  }
}

for (const part of window.PublicKeyCredential ? document.querySelectorAll<HTMLElement>("[data-passkey]") : []) {
  part.hidden = false;
  // What asks for the focus could not have it while it was hidden.
  part.querySelector<HTMLElement>("[autofocus]")?.focus();
  const form = part.querySelector("form")!;
  const field = form.querySelector<HTMLInputElement>("[name=credential]")!;
  form.addEventListener("submit", async (event) => {
    // A name that is missing is told by the server before anybody is asked for a finger.
    if (field.value || !form.checkValidity()) return;
    event.preventDefault();
    event.stopPropagation();
    try {
      const response = await fetch(part.dataset["passkey"]!, { method: "POST", body: new FormData(form) });
      const options = (await response.json()) as Json;
      const credential = part.dataset["passkeyDoes"] === "create"
        ? await navigator.credentials.create({ publicKey: creation(options) })
        : await navigator.credentials.get({ publicKey: request(options) });
      field.value = answer(credential as PublicKeyCredential);
      form.requestSubmit();
    } catch {
      const error = form.querySelector<HTMLElement>("p[role=alert]")!;
      error.textContent = part.dataset["passkeyFailed"]!;
      error.hidden = false;
    }
  });
}
