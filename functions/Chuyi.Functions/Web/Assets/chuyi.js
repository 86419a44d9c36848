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
  if (!answer.ok) throw new Error(json.title);
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

// Saving what is typed, a moment after the last key. What of a form that is, and where it goes, is the form's own: what is typed
// now, whether that is another than what is kept, how it is sent, and what to offer where somebody else was there first.
const saving = (form, own) => {
  const status = form.querySelector("[role=status]");
  const words = status.dataset;
  let version = form.dataset.version;
  let timer = 0;
  let leaving = false;
  let last = Promise.resolve();

  const reload = () => {
    leaving = true;
    location.replace(location.pathname + location.search);
  };

  // Both versions are kept until the person chooses: what is typed on meanwhile does not choose for them.
  const choose = told => {
    say(status, own.others(told, words) + " ", true);
    const button = (text, chosen) => {
      const made = document.createElement("button");
      Object.assign(made, { type: "button", className: "quiet", textContent: text });
      made.addEventListener("click", () => {
        version = told.version;
        if (chosen()) save();
      });
      status.append(made, " ");
    };
    button(words.theirs, () => own.theirs(told) || reload());
    button(words.mine, () => own.mine(told) || true);
  };

  const send = async () => {
    const now = own.typed();
    if (own.isKept(now)) {
      if (!status.querySelector("button")) say(status, words.saved);
      return;
    }
    say(status, words.saving);
    try {
      const saved = await call(own.address, { ...own.body(now), version }, words);
      if (own.isOthers(saved)) return choose(saved);
      version = saved.version;
      own.keep(now, saved);
      say(status, words.saved);
    } catch (wrong) {
      say(status, wrong instanceof TypeError ? words.failed : `${words.failed} ${wrong.message}`, true);
      if (wrong.isEnded) offerSignIn(status, words);
    }
  };
  const save = () => {
    clearTimeout(timer);
    return (last = last.then(send));
  };

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(save, 700);
  });
  form.addEventListener("focusout", save);
  addEventListener("beforeunload", event => {
    if (!leaving && !own.isKept(own.typed())) event.preventDefault();
  });
  // The form itself tells what it saw: what is on its way is let arrive first. Any other of the page waits until all is kept.
  document.addEventListener("submit", event => {
    if (leaving) return;
    event.preventDefault();
    const [sent, submitter] = [event.target, event.submitter];
    clearTimeout(timer);
    // Not before this submission is over: until then the form takes no other.
    (sent === form ? last : save()).then(() =>
      setTimeout(() => {
        leaving = true;
        sent.requestSubmit(submitter);
      }),
    );
  });
  // What somebody else has typed meanwhile is not written over: the old version stays, and the service tells of it.
  const renew = (renewed, theirs) => {
    if (own.isKept(theirs)) version = renewed;
  };
  return { save, renew };
};

// The names of a draft, and what it is for.
const autosave = form => {
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
  const trimmed = ({ title, recommender, subject }) => ({ title: title.trim(), recommender: recommender.trim(), subject });
  let before = trimmed({
    title: form.elements.titleBefore.value,
    recommender: form.elements.recommenderBefore.value,
    subject: inOrder(JSON.parse(form.elements.subjectBefore.value || "{}")),
  });
  const keep = now => {
    before = { ...now, subject: inOrder(JSON.parse(now.subject || "{}")) };
    form.elements.titleBefore.value = now.title;
    form.elements.recommenderBefore.value = now.recommender;
    form.elements.subjectBefore.value = now.subject;
  };
  // Quotation marks within others become the inner ones.
  const quoted = text => `“${text.replaceAll("“", "‘").replaceAll("”", "’")}”`;
  return saving(form, {
    address: form.dataset.autosave,
    typed: () => trimmed({ title: form.title.value, recommender: form.recommender.value, subject: subject() }),
    isKept: now => ["title", "recommender", "subject"].every(one => now[one].trim() === before[one]),
    body: names => ({ names, before }),
    keep,
    isOthers: saved => saved.others,
    others: ({ others }, words) =>
      `${words.others} ${words.title}${quoted(others.title)} ${words.recommender}${quoted(others.recommender)}`,
    theirs: ({ others }) => {
      keep(others);
      [form.elements.title.value, form.elements.recommender.value] = [others.title, others.recommender];
      // Their rows may be more or fewer than those that stand here: then the page is made anew with them.
      return inOrder(JSON.parse(others.subject || "{}")) === subject();
    },
    mine: ({ others }) => keep(others),
  });
};
const drafts = [...document.querySelectorAll("[data-autosave]")].map(autosave);

// A section of the form likewise; whatever is typed is kept, right or wrong.
const fill = form => {
  const own = ["form", "at", "seen", "next"];
  const typed = () => {
    const fields = {};
    for (const [name, value] of new FormData(form)) if (!own.includes(name)) (fields[name] ??= []).push(value);
    return fields;
  };
  let before = JSON.stringify(typed());
  const { fill: address, round, of } = form.dataset;
  const seen = form.elements.seen;
  saving(form, {
    address,
    typed,
    isKept: now => JSON.stringify(now) === before,
    body: fields => ({ fields, seen: seen.value, round, of }),
    keep: (now, saved) => ([before, seen.value] = [JSON.stringify(now), saved.seen]),
    isOthers: saved => saved.isOthers,
    others: (_, words) => words.others,
    theirs: () => false,
    mine: told => {
      seen.value = told.seen;
    },
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
