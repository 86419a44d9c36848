// Saving what is typed, a moment after the last key. What of a form that is, and where it goes, is the form's own: what is typed
// now, whether that is another than what is kept, how it is sent, and what to do where somebody else was there first.
const saving = (form, own) => {
  const status = form.querySelector("[role=status]");
  const words = status.dataset;
  let version = form.dataset.version;
  let timer = 0;
  let leaving = false;
  let isSignedOut = false;
  let isToChoose = false;
  let last = Promise.resolve();

  const reload = () => {
    leaving = true;
    location.replace(location.pathname + location.search);
  };

  // Both versions are kept until the person chooses: what is typed on meanwhile does not choose for them.
  const choose = told => {
    isToChoose = true;
    say(status, words.others, true);
    for (const { label, text, lang = "" } of told.theirs) {
      const [line, name, typed] = ["span", "strong", "span"].map(made => document.createElement(made));
      line.className = "theirs";
      name.textContent = label;
      typed.textContent = text;
      if (lang) typed.lang = lang;
      line.append(name, " ", typed);
      status.append(line);
    }
    const button = (text, chosen) => {
      const made = document.createElement("button");
      Object.assign(made, { type: "button", className: "quiet", textContent: text });
      made.addEventListener("click", () => {
        isToChoose = false;
        version = told.version;
        if (chosen()) save();
      });
      status.append(made, " ");
    };
    button(words.theirs, () => own.theirs(told) || reload());
    button(words.mine, () => own.mine(told) || true);
  };

  const send = async () => {
    // Who goes to a button leaves the field: the button stays where it is.
    if (isToChoose) return;
    const now = own.typed();
    isSignedOut = false;
    if (own.isKept(now)) return say(status, words.saved);
    say(status, words.saving);
    try {
      const saved = await call(own.address, { ...own.body(now), version }, words);
      if (own.isOthers(saved)) return choose(saved);
      version = saved.version;
      own.keep(now, saved);
      say(status, words.saved);
    } catch (wrong) {
      // What has ended no button takes either.
      say(status, !(wrong instanceof Told) ? words.failed : wrong.isOver ? wrong.message : `${words.failed} ${wrong.message}`, true);
      isSignedOut = wrong.isEnded === true;
      if (isSignedOut) offerSignIn(status, words);
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
  // Who is known to be signed out keeps this page, with all that is typed and the way to sign in, and sends it after that;
  // so does who has to choose, until they send this form or have chosen.
  document.addEventListener("submit", event => {
    if (leaving) return;
    event.preventDefault();
    const [sent, submitter] = [event.target, event.submitter];
    clearTimeout(timer);
    // Not before this submission is over: until then the form takes no other.
    (sent === form && !isSignedOut ? last : save()).then(() => {
      if (!isSignedOut && (sent === form || !isToChoose))
        setTimeout(() => {
          leaving = true;
          sent.requestSubmit(submitter);
        });
    });
  });
  // What somebody else has typed meanwhile is not written over: the old version stays, and the service tells of it.
  const renew = (renewed, theirs) => {
    if (own.isKept(own.told(theirs))) version = renewed;
  };
  return { save, renew };
};
