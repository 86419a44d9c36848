// What the page shows of the documents, as it is now; what is typed stays.
const refresh = async () => {
  const made = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
  const [old, renewed] = [document.getElementById("dossier"), made.getElementById("dossier")];
  if (!old || !renewed) return location.reload();
  old.replaceWith(renewed);
  // What a supplement sends is what is shown now.
  const shown = from => from.querySelector("#supplement [name=shown]");
  if (shown(document) && shown(made)) shown(document).value = shown(made).value;
  const form = made.querySelector("[data-autosave]");
  if (!form) return;
  const before = name => form.elements[name + "Before"].value;
  const theirs = { title: before("title"), recommender: before("recommender"), subject: before("subject") };
  for (const draft of drafts) draft.renew(form.dataset.version, theirs);
};

const size = bytes => bytes < 2 ** 20 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${+(bytes / 2 ** 20).toFixed(1)} MB`;

// Who leaves while something is sent is asked once more.
let busy = 0;
addEventListener("beforeunload", event => busy > 0 && event.preventDefault());

// Uploading: file after file, each hashed and sent straight to storage, and then sealed.
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

  const [pausing, cancelling] = box.querySelectorAll(".sending button");
  let [queue, task] = [[], null];
  pausing.addEventListener("click", () => {
    task.isPaused = !task.isPaused;
    pausing.textContent = task.isPaused ? words.resume : words.pause;
    if (task.isPaused) task.stop?.();
  });
  cancelling.addEventListener("click", () => {
    task.isCancelled = true;
    task.stop?.();
  });

  const sendOne = async file => {
    const [part, left] = [kind.value, queue.length > 1 ? ` (${queue.length})` : ""];
    const claim = { kind: part, fileName: file.name, bytes: file.size, stamp: file.lastModified };
    task = { at: words.upload, claim, words, broke: () => say(status, `${words.waiting}${words.colon}${file.name}`) };
    say(status, `${words.working}${words.colon}${file.name}${left}`);
    const told = progress(file);
    told(0);
    sending.hidden = false;
    const [id, sealing] = await sendFile(file, task, told);
    say(status, `${words.sealing}${words.colon}${file.name}`);
    await call(`${words.upload}/${id}/seal`, sealing, words);
    await refresh();
    say(status, `${words.done}${words.colon}${file.name}`);
  };

  const send = async () => {
    if (queue.length === 0) return;
    let isKept = false;
    busy++;
    try {
      input.disabled = true;
      for (; queue.length > 0; queue.shift()) await sendOne(queue[0]);
      const lacking = [...kind.options].find(option => !document.querySelector(`#documents [data-kind="${CSS.escape(option.value)}"]`));
      if (lacking) kind.value = lacking.value;
    } catch (wrong) {
      say(status, wrong.isCancelled ? words.cancelled : wrong instanceof Told ? wrong.message : words.offline, true);
      if (wrong.isEnded) offerSignIn(status, words);
      isKept = !wrong.isCancelled && (!(wrong instanceof Told) || wrong.isPassing === true);
      if (!isKept) queue.shift();
      if (isKept || queue.length > 0) offerAgain();
    } finally {
      busy--;
      sending.hidden = true;
      pausing.textContent = words.pause;
      if (!isKept) input.value = "";
      input.disabled = false;
      // Who came there by keyboard stays there.
      if (document.activeElement === document.body) input.focus();
    }
  };
  // What may pass is tried again with what is chosen still.
  const offerAgain = () => {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "quiet", textContent: words.again });
    button.addEventListener("click", send);
    status.append(" ", button);
  };
  const choose = files => {
    if (input.disabled) return;
    say(status, "");
    const large = [...files].find(file => file.size > Number(words.most));
    blame(large ? `${large.name}${words.colon}${size(large.size)} ${words.large}` : "");
    if (large) return (input.value = "");
    queue = [...files];
    send();
  };
  input.addEventListener("change", () => choose(input.files));
  box.addEventListener("dragover", event => event.preventDefault());
  box.addEventListener("drop", event => {
    event.preventDefault();
    choose(event.dataTransfer.files);
  });
}
