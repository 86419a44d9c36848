// Saving what is typed, a moment after the last key.
const autosave = form => {
  const status = form.querySelector("[role=status]");
  const words = status.dataset;
  // Of fields of which there are several, the values of each as far as they are filled in: what the service keeps of them.
  const subject = () => {
    const typed = {};
    for (const field of form.querySelectorAll("[data-subject] [name]:not(button)")) (typed[field.name] ??= []).push(field.value.trim());
    for (const values of Object.values(typed)) while (values.length && !values.at(-1)) values.pop();
    return inOrder(typed);
  };
  const inOrder = typed => {
    const filled = Object.entries(typed).filter(([, values]) => values.length > 0);
    return filled.length ? JSON.stringify(Object.fromEntries(filled.sort(([one], [other]) => (one < other ? -1 : 1)))) : "";
  };
  const names = () => ({ title: form.title.value, recommender: form.recommender.value, subject: subject() });
  const trimmed = ({ title, recommender, subject }) => ({ title: title.trim(), recommender: recommender.trim(), subject });
  const same = (one, other) =>
    one.title === other.title && one.recommender === other.recommender && one.subject === other.subject;
  let version = form.dataset.version;
  let before = trimmed({
    title: form.elements.titleBefore.value,
    recommender: form.elements.recommenderBefore.value,
    subject: inOrder(JSON.parse(form.elements.subjectBefore.value || "{}")),
  });
  let timer = 0;
  let saving = Promise.resolve();

  const keep = now => {
    before = { ...now, subject: inOrder(JSON.parse(now.subject || "{}")) };
    form.elements.titleBefore.value = now.title;
    form.elements.recommenderBefore.value = now.recommender;
    form.elements.subjectBefore.value = now.subject;
  };

  // Quotation marks within others become the inner ones.
  const quoted = text => `“${text.replaceAll("“", "‘").replaceAll("”", "’")}”`;

  // Somebody else was there first: both versions are shown, and the person chooses.
  const choose = others => {
    say(status, `${words.others} ${words.title}${quoted(others.title)} ${words.recommender}${quoted(others.recommender)} `, true);
    const button = (text, what) => {
      const made = document.createElement("button");
      made.type = "button";
      made.className = "quiet";
      made.textContent = text;
      made.addEventListener("click", () => {
        keep(others);
        if (what() !== false) save();
      });
      status.append(made, " ");
    };
    button(words.theirs, () => {
      [form.elements.title.value, form.elements.recommender.value] = [others.title, others.recommender];
      if (inOrder(JSON.parse(others.subject || "{}")) === subject()) return true;
      // Their rows may be more or fewer than those that stand here: the page is made anew with them.
      leaving = true;
      location.replace(location.pathname + location.search);
      return false;
    });
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
      const saved = await call(form.dataset.autosave, { names: now, before, version }, words);
      version = saved.version;
      if (saved.others) return choose(saved.others);
      keep(now);
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
