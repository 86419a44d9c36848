// A section of the form saves itself likewise; whatever is typed is kept, right or wrong.
const fill = form => {
  const status = form.querySelector("[role=status]");
  const words = status.dataset;
  const own = ["form", "at", "seen", "next"];
  const typed = () => {
    const fields = {};
    for (const [name, value] of new FormData(form)) if (!own.includes(name)) (fields[name] ??= []).push(value);
    return fields;
  };
  let before = JSON.stringify(typed());
  let version = form.dataset.version;
  let timer = 0;
  let leaving = false;
  let saving = Promise.resolve();

  const choose = told => {
    say(status, words.others + " ", true);
    const button = (text, what) => {
      const made = document.createElement("button");
      Object.assign(made, { type: "button", className: "quiet", textContent: text });
      made.addEventListener("click", what);
      status.append(made, " ");
    };
    button(words.theirs, () => {
      leaving = true;
      location.reload();
    });
    button(words.mine, () => {
      form.elements.seen.value = told.seen;
      version = told.version;
      save();
    });
  };

  const send = async () => {
    const fields = typed();
    const now = JSON.stringify(fields);
    if (now === before) return;
    say(status, words.saving);
    try {
      const saved = await call(form.dataset.fill, { fields, seen: form.elements.seen.value, version }, words);
      if (saved.isOthers) return choose(saved);
      [before, version, form.elements.seen.value] = [now, saved.version, saved.seen];
      say(status, words.saved);
    } catch (wrong) {
      say(status, wrong instanceof TypeError ? words.failed : `${words.failed} ${wrong.message}`, true);
      if (wrong.isEnded) offerSignIn(status, words);
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
  // What is on its way is let arrive first: the form tells what it saw.
  form.addEventListener("submit", event => {
    if (leaving) return;
    event.preventDefault();
    const submitter = event.submitter;
    clearTimeout(timer);
    saving.then(() => {
      leaving = true;
      form.requestSubmit(submitter);
    });
  });
  addEventListener("beforeunload", event => {
    if (!leaving && JSON.stringify(typed()) !== before) event.preventDefault();
  });
};
document.querySelectorAll("[data-fill]").forEach(fill);
