// What somebody types before they decide stays in this browser until it is decided, for whoever typed it and about what they saw:
// another page, another tab or the next dossier loses none of it.
const keeping = {
  prefix: "typed ",
  days: 14,
  // A browser may keep nothing for anybody.
  store: (() => {
    try {
      return window.localStorage;
    } catch {
      return null;
    }
  })(),
  forget(isOver) {
    for (const key of Object.keys(this.store ?? {}).filter(one => one.startsWith(this.prefix)))
      if (isOver(key.slice(this.prefix.length), JSON.parse(this.store.getItem(key) ?? "{}"))) this.store.removeItem(key);
  },
};
const keep = form => {
  const { store } = keeping;
  const key = keeping.prefix + form.dataset.keeps;
  const fields = [...form.elements].filter(one => one.name && one.type !== "hidden" && one.type !== "submit");
  const isChosen = one => one.type === "radio" || one.type === "checkbox";
  const typed = () => fields.filter(one => (isChosen(one) ? one.checked : one.value.trim())).map(one => [one.name, one.value]);
  const save = () => {
    try {
      if (typed().length) store.setItem(key, JSON.stringify({ at: Date.now(), fields: typed() }));
      else store.removeItem(key);
    } catch {
      // It is full: what is typed stays on the page.
    }
  };
  form.addEventListener("input", save);
  // What was sent and not taken comes back filled, and is later than what was kept.
  if (typed().length) return save();
  const kept = JSON.parse(store.getItem(key) ?? "{}").fields ?? [];
  if (!kept.length) return;
  for (const [name, value] of kept)
    for (const one of fields.filter(each => each.name === name))
      if (!isChosen(one)) one.value = value;
      else if (one.value === value) one.checked = true;
  for (const details of form.querySelectorAll("details")) details.open ||= details.querySelector(":checked") !== null;
  const note = form.querySelector("[data-kept]");
  note.hidden = false;
  note.querySelector("button").addEventListener("click", () => {
    store.removeItem(key);
    form.reset();
    note.hidden = true;
  });
};
if (keeping.store) {
  const decided = document.querySelector("[data-decided]")?.dataset.decided;
  keeping.forget((name, { at }) => !(at > Date.now() - keeping.days * 864e5) || (decided && name.includes(` ${decided} `)));
  document.querySelectorAll("[data-keeps]").forEach(keep);
}
