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

const made = (name, text) => Object.assign(document.createElement(name), { textContent: text });

// Uploading: whatever is chosen for whichever part waits for its turn, is hashed and sent straight to storage, and then sealed.
for (const box of document.querySelectorAll("[data-upload]")) {
  const [status, sending, list] = [".status", ".sending", ".files"].map(one => box.querySelector(one));
  const [bar, seen, pausing, cancelling] = sending.children;
  const words = box.dataset;
  let [queue, done, refused, isPaused, last] = [[], 0, [], false, null];

  // All that was chosen, since nothing waited.
  const progress = () => {
    const [all, sent] = queue.reduce(([all, sent], task) => [all + task.file.size, sent + task.sent], [done, done]);
    bar.value = all ? Math.floor((sent / all) * 100) : 0;
    seen.textContent = `${bar.value}% · ${size(sent)} / ${size(all)}`;
  };

  // Who listens hears of each quarter; who looks sees every step.
  const told = (task, sent) => {
    task.sent = sent;
    const percent = Math.floor((sent / task.file.size) * 100);
    task.bar.value = percent;
    task.note.textContent = `${percent}%`;
    progress();
    if (Math.floor(percent / 25) <= task.quarter) return;
    task.quarter = Math.floor(percent / 25);
    say(status, `${words.working}${words.colon}${task.file.name} ${task.quarter * 25}%`);
  };

  const checked = (task, answer) => {
    const percent = Math.floor((answer.read / task.file.size) * 100);
    task.note.textContent = answer.step === "WaitingForScanner" ? words.scanner : `${words.sealing} ${percent}%`;
    task.bar.value = percent;
  };

  const sendOne = async task => {
    const { file } = task;
    const left = queue.length > 1 ? ` (${queue.length})` : "";
    task.quarter = 0;
    say(status, `${words.working}${words.colon}${file.name}${left}`);
    told(task, 0);
    const [id, sealing] = await sendFile(file, task, sent => told(task, sent));
    task.note.textContent = words.sealing;
    say(status, `${words.sealing}${words.colon}${file.name}`);
    await seal(`${words.upload}/${id}/seal`, sealing, words, answer => checked(task, answer));
    await refresh();
    say(status, `${words.done}${words.colon}${file.name}`);
  };

  const drop = task => {
    queue = queue.filter(one => one !== task);
    task.row.remove();
    progress();
  };

  // What is refused for good, or was cancelled, does not hold up what was chosen beside it.
  const isLasting = wrong => wrong.isCancelled || (wrong instanceof Told && !wrong.isPassing);

  const sendNext = async task => {
    try {
      await sendOne(task);
      done += task.file.size;
    } catch (wrong) {
      if (!isLasting(wrong)) throw wrong;
      const { name } = task.file;
      if (!wrong.isCancelled) refused.push(wrong.message.includes(name) ? wrong.message : `${name}${words.colon}${wrong.message}`);
      say(status, wrong.isCancelled ? words.cancelled : refused.at(-1), true);
    }
    drop(task);
  };

  const send = async () => {
    if (queue.length === 0 || busy > 0) return;
    busy++;
    sending.hidden = false;
    try {
      while (queue.length > 0) await sendNext(queue[0]);
      // What was said of one before the last is said once more.
      if (refused.length > 0) say(status, refused.join(" "), true);
      refused = [];
    } catch (wrong) {
      say(status, [...refused, wrong instanceof Told ? wrong.message : words.offline].join(" "), true);
      if (wrong.isEnded) offerSignIn(status, words);
      offerAgain();
    } finally {
      busy--;
      sending.hidden = true;
      if (queue.length === 0) done = 0;
      // Who came there by keyboard stays there.
      if (document.activeElement === document.body) last?.focus();
    }
  };

  // What may pass is tried again with what is chosen still.
  const offerAgain = () => {
    const button = Object.assign(made("button", words.again), { type: "button", className: "quiet" });
    button.addEventListener("click", send);
    status.append(" ", button);
  };

  const cancel = task => {
    task.isCancelled = true;
    task.stop?.();
    if (busy === 0 || queue[0] !== task) drop(task);
  };

  const put = (part, label, file) => {
    const [row, bar, note, stop] = [made("li", ""), made("progress", ""), made("span", words.queued), made("button", words.cancel)];
    Object.assign(bar, { max: 100, value: 0, ariaLabel: file.name });
    Object.assign(stop, { type: "button", className: "quiet", ariaLabel: `${words.cancel} ${file.name}` });
    row.append(made("span", `${label}${words.colon}${file.name}`), " ", bar, " ", note, " ", stop);
    list.append(row);
    const claim = { kind: part, fileName: file.name, bytes: file.size, stamp: file.lastModified };
    const broke = () => say(status, `${words.waiting}${words.colon}${file.name}`);
    const task = { at: words.upload, claim, words, broke, file, row, bar, note, sent: 0, isPaused };
    stop.addEventListener("click", () => cancel(task));
    queue.push(task);
  };

  pausing.addEventListener("click", () => {
    isPaused = !isPaused;
    pausing.textContent = isPaused ? words.resume : words.pause;
    for (const task of queue) task.isPaused = isPaused;
    if (isPaused) queue[0]?.stop?.();
  });
  cancelling.addEventListener("click", () => [...queue].reverse().forEach(cancel));

  for (const control of box.querySelectorAll("[data-part]")) {
    const [input, fault, label] = ["input[type=file]", ".fault", "label"].map(one => control.querySelector(one));
    const choose = files => {
      last = input;
      if (busy === 0) say(status, "");
      const large = [...files].filter(file => file.size > Number(words.most));
      fault.textContent = large.map(file => `${file.name}${words.colon}${size(file.size)} ${words.large}`).join(" ");
      input.setAttribute("aria-invalid", `${large.length > 0}`);
      for (const file of files) if (!large.includes(file)) put(control.dataset.part, label.textContent, file);
      input.value = "";
      progress();
      send();
    };
    input.addEventListener("change", () => choose([...input.files]));
    control.addEventListener("dragover", event => event.preventDefault());
    control.addEventListener("drop", event => {
      event.preventDefault();
      choose([...event.dataTransfer.files]);
    });
  }
}
