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
    // The page is made anew with them: by then they have been read.
    theirs: () => false,
    mine: told => {
      seen.value = told.seen;
    },
  });
};
document.querySelectorAll("[data-fill]").forEach(fill);
