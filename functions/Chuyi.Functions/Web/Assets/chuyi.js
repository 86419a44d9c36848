// What a page sends to the service by itself, and why it was not taken; what may pass can be tried again.
const call = async (url, body, words) => {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Chuyi": "1" },
    body: JSON.stringify(body),
  });
  if (answer.status === 401) throw Object.assign(new Error(words.ended), { isPassing: true, isEnded: true });
  const isJson = (answer.headers.get("Content-Type") ?? "").includes("json");
  if (!isJson) throw answer.status === 413 ? new Error(words.tooLarge) : Object.assign(new Error(words.away), { isPassing: true });
  const json = await answer.json();
  if (!answer.ok) throw Object.assign(new Error(json.title), { isPassing: answer.status === 503 });
  return json;
};

const say = (status, text, isWrong = false) => {
  status.className = isWrong ? "status refusal" : "status quiet";
  status.textContent = text;
};

// The way on for whose session has ended: this page stays as it is.
const offerSignIn = (status, words) => {
  const link = document.createElement("a");
  Object.assign(link, { href: "/sign-in", target: "_blank", rel: "noopener", textContent: words.signIn });
  status.append(" ", link);
};

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

// While something is being recorded, a page on which somebody may be typing tells how that goes, and leaves its forms alone.
const isFilledIn = field =>
  field.options
    ? field.selectedIndex !== Math.max(0, [...field.options].findIndex(option => option.defaultSelected))
    : field.checked !== field.defaultChecked || field.value !== field.defaultValue;
const isInUse = () =>
  document.activeElement?.matches("main :is(input, select, textarea)") ||
  [...document.querySelectorAll("main :is(input, select, textarea)")].some(isFilledIn);
const follow = async note => {
  const answer = await fetch(location.href).catch(() => null);
  // Who is signed out meanwhile is told so when they send something.
  if (answer?.redirected || answer?.status === 403) return;
  if (answer?.ok) {
    const made = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of ["#recording span", ".timeline"]) {
      const [old, renewed] = [document.querySelector(part), made.querySelector(part)];
      if (old && renewed && old.innerHTML !== renewed.innerHTML) old.replaceChildren(...renewed.childNodes);
    }
    if (!made.querySelector("#recording")) {
      if (isInUse()) note.querySelector("span").textContent = note.dataset.recorded;
      else location.reload();
      return;
    }
  }
  setTimeout(follow, 3000, note);
};
for (const note of document.querySelectorAll("[data-recorded]")) setTimeout(follow, 3000, note);
