// What the page shows of the documents, as it is now; what is typed stays.
const refresh = async () => {
  const made = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
  const [old, renewed] = [document.getElementById("dossier"), made.getElementById("dossier")];
  if (!old || !renewed) return location.reload();
  old.replaceWith(renewed);
  const form = made.querySelector("[data-autosave]");
  if (!form) return;
  const before = name => form.elements[name + "Before"].value;
  const theirs = { title: before("title"), recommender: before("recommender"), subject: before("subject") };
  for (const draft of drafts) draft.renew(form.dataset.version, theirs);
};

const size = bytes => bytes < 2 ** 20 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${+(bytes / 2 ** 20).toFixed(1)} MB`;

// Sends a file, and tells how much of it is sent: fetch would not.
const put = (url, file, told) =>
  new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open("PUT", url);
    request.setRequestHeader("x-ms-blob-type", "BlockBlob");
    request.upload.addEventListener("progress", event => told(event.loaded));
    request.addEventListener("load", () => (request.status < 300 ? done() : failed(new TypeError())));
    request.addEventListener("error", () => failed(new TypeError()));
    request.send(file);
  });

// Uploading: hash in the browser, ask for an address, send straight to storage, ask for the seal.
for (const box of document.querySelectorAll("[data-upload]")) {
  const input = box.querySelector("input[type=file]");
  const fault = box.querySelector(".fault");
  const kind = box.querySelector("select");
  const status = box.querySelector(".status");
  const sending = box.querySelector(".sending");
  const [bar, seen] = sending.children;
  const words = box.dataset;

  const blame = text => {
    fault.textContent = text;
    input.setAttribute("aria-invalid", `${text.length > 0}`);
  };
  // Who listens hears of each quarter; who looks sees every step.
  const progress = file => {
    let quarter = 0;
    return sent => {
      const percent = Math.floor((sent / file.size) * 100);
      bar.value = percent;
      seen.textContent = `${percent}% · ${size(sent)} / ${size(file.size)}`;
      if (Math.floor(percent / 25) <= quarter) return;
      quarter = Math.floor(percent / 25);
      say(status, `${words.working}${words.colon}${file.name} ${quarter * 25}%`);
    };
  };

  const send = async () => {
    const file = input.files[0];
    if (!file) return;
    say(status, "");
    blame(file.size > Number(words.most) ? `${file.name}${words.colon}${size(file.size)} ${words.large}` : "");
    if (fault.textContent) return (input.value = "");
    if (!globalThis.crypto?.subtle) return say(status, words.insecure, true);
    let isKept = false;
    try {
      input.disabled = true;
      say(status, `${words.working}${words.colon}${file.name}`);
      const told = progress(file);
      told(0);
      sending.hidden = false;
      const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
      const sha256 = [...new Uint8Array(digest)].map(b => b.toString(16).padStart(2, "0")).join("");
      const claim = { kind: kind.value, fileName: file.name, bytes: file.size, sha256 };
      const { document: id, uploadUrl } = await call(words.upload, claim, words);
      await put(uploadUrl, file, told);
      say(status, `${words.sealing}${words.colon}${file.name}`);
      await call(`${words.upload}/${id}/seal`, claim, words);
      await refresh();
      say(status, `${words.done}${words.colon}${file.name}`);
      const lacking = [...kind.options].find(option => !document.querySelector(`#documents [data-kind="${CSS.escape(option.value)}"]`));
      if (lacking) kind.value = lacking.value;
    } catch (wrong) {
      say(status, wrong instanceof Told ? wrong.message : words.offline, true);
      if (wrong.isEnded) offerSignIn(status, words);
      isKept = !(wrong instanceof Told) || wrong.isPassing === true;
      if (isKept) offerAgain();
    } finally {
      sending.hidden = true;
      if (!isKept) input.value = "";
      input.disabled = false;
      // Who came there by keyboard stays there.
      if (document.activeElement === document.body) input.focus();
    }
  };
  // What may pass is tried again with the file that is chosen still.
  const offerAgain = () => {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "quiet", textContent: words.again });
    button.addEventListener("click", send);
    status.append(" ", button);
  };
  input.addEventListener("change", send);
}
