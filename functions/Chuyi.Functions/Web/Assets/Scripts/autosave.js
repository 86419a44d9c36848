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
  return saving(form, {
    address: form.dataset.autosave,
    typed: () => trimmed({ title: form.title.value, recommender: form.elements.recommender?.value ?? "", subject: subject() }),
    isKept: now => ["title", "recommender", "subject"].every(one => now[one].trim() === before[one]),
    told: names => ({ ...names, subject: inOrder(JSON.parse(names.subject || "{}")) }),
    body: names => ({ names, before }),
    keep,
    isOthers: saved => saved.others,
    theirs: ({ others }) => {
      keep(others);
      form.elements.title.value = others.title;
      if (form.elements.recommender) form.elements.recommender.value = others.recommender;
      // Their rows may be more or fewer than those that stand here: then the page is made anew with them.
      return inOrder(JSON.parse(others.subject || "{}")) === subject();
    },
    mine: ({ others }) => keep(others),
  });
};
const drafts = [...document.querySelectorAll("[data-autosave]")].map(autosave);
