// What a page sends to the service by itself, and why it was not taken.
const call = async (url, body) => {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Chuyi": "1" },
    body: JSON.stringify(body),
  });
  const isJson = (answer.headers.get("Content-Type") ?? "").includes("json");
  if (!isJson) throw new Error(`${answer.status}`);
  const json = await answer.json();
  if (!answer.ok) throw new Error(json.title);
  return json;
};

const say = (status, text, isWrong = false) => {
  status.className = isWrong ? "status refusal" : "status quiet";
  status.textContent = text;
};

// Saving what is typed, a moment after the last key.
const autosave = form => {
  const status = form.querySelector("[role=status]");
  const words = status.dataset;
  const names = () => ({ title: form.title.value, recommender: form.recommender.value });
  const trimmed = ({ title, recommender }) => ({ title: title.trim(), recommender: recommender.trim() });
  const same = (one, other) => one.title === other.title && one.recommender === other.recommender;
  let version = form.dataset.version;
  let before = trimmed({ title: form.elements.titleBefore.value, recommender: form.elements.recommenderBefore.value });
  let timer = 0;
  let saving = Promise.resolve();

  const keep = now => {
    before = now;
    form.elements.titleBefore.value = now.title;
    form.elements.recommenderBefore.value = now.recommender;
  };

  // Somebody else was there first: both versions are shown, and the person chooses.
  const choose = others => {
    say(status, `${words.others} ${words.title}“${others.title}” ${words.recommender}“${others.recommender}” `, true);
    const button = (text, what) => {
      const made = document.createElement("button");
      made.type = "button";
      made.className = "quiet";
      made.textContent = text;
      made.addEventListener("click", () => {
        keep(others);
        what();
        save();
      });
      status.append(made, " ");
    };
    button(words.theirs, () => ([form.elements.title.value, form.elements.recommender.value] = [others.title, others.recommender]));
    button(words.mine, () => {});
  };

  const send = async () => {
    const now = trimmed(names());
    if (same(now, before)) {
      if (!status.querySelector("button")) say(status, words.saved);
      return;
    }
    say(status, words.saving);
    try {
      const saved = await call(form.dataset.autosave, { names: now, before, version });
      version = saved.version;
      if (saved.others) return choose(saved.others);
      keep(now);
      say(status, words.saved);
    } catch (wrong) {
      say(status, wrong instanceof TypeError ? words.failed : `${words.failed} ${wrong.message}`, true);
    }
  };
  const save = () => {
    clearTimeout(timer);
    return (saving = saving.then(send));
  };

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(save, 700);
  });
  form.addEventListener("focusout", save);
  addEventListener("beforeunload", event => {
    if (!leaving && !same(trimmed(names()), before)) event.preventDefault();
  });
  let leaving = false;
  // Any other form of the page waits until what is typed is kept.
  document.addEventListener("submit", event => {
    if (event.target === form || leaving) {
      leaving = true;
      return;
    }
    event.preventDefault();
    const sent = event.target;
    save().then(() => {
      leaving = true;
      sent.requestSubmit(event.submitter);
    });
  });
  // What somebody else has typed meanwhile is not written over: the old version stays, and the service tells of it.
  const renew = (renewed, theirs) => {
    if (same(trimmed(theirs), before)) version = renewed;
  };
  return { save, renew };
};
const drafts = [...document.querySelectorAll("[data-autosave]")].map(autosave);

// What the page shows of the documents, as it is now; what is typed stays.
const refresh = async () => {
  const made = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
  const [old, renewed] = [document.getElementById("dossier"), made.getElementById("dossier")];
  if (!old || !renewed) return location.reload();
  old.replaceWith(renewed);
  const form = made.querySelector("[data-autosave]");
  if (!form) return;
  const theirs = { title: form.elements.titleBefore.value, recommender: form.elements.recommenderBefore.value };
  for (const draft of drafts) draft.renew(form.dataset.version, theirs);
};

// Uploading: hash in the browser, ask for an address, send straight to storage, ask for the seal.
for (const box of document.querySelectorAll("[data-upload]")) {
  const input = box.querySelector("input[type=file]");
  const kind = box.querySelector("select");
  const status = box.querySelector(".status");
  const words = box.dataset;
  input.addEventListener("change", async () => {
    const file = input.files[0];
    if (!file) return;
    if (!globalThis.crypto?.subtle) return say(status, words.insecure, true);
    try {
      input.disabled = true;
      say(status, `${words.working}${words.colon}${file.name}`);
      const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
      const sha256 = [...new Uint8Array(digest)].map(b => b.toString(16).padStart(2, "0")).join("");
      const claim = { kind: kind.value, fileName: file.name, bytes: file.size, sha256 };
      const { document: id, uploadUrl } = await call(words.upload, claim);
      const sent = await fetch(uploadUrl, { method: "PUT", headers: { "x-ms-blob-type": "BlockBlob" }, body: file });
      if (!sent.ok) throw new Error(`${words.offline} (${sent.status})`);
      await call(`${words.upload}/${id}/seal`, claim);
      await refresh();
      say(status, `${words.done}${words.colon}${file.name}`);
      const lacking = [...kind.options].find(option => !document.querySelector(`#documents [data-kind="${CSS.escape(option.value)}"]`));
      if (lacking) kind.value = lacking.value;
    } catch (wrong) {
      say(status, wrong instanceof TypeError ? words.offline : wrong.message, true);
    } finally {
      input.value = "";
      input.disabled = false;
      // Who came there by keyboard stays there.
      if (document.activeElement === document.body) input.focus();
    }
  });
}

for (const link of document.querySelectorAll("[data-back]")) {
  link.addEventListener("click", event => {
    if (history.length > 1) {
      event.preventDefault();
      history.back();
    }
  });
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.style.visibility = "visible";
  button.addEventListener("click", () => print());
}
