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

// A document that is shown beside a form takes the place of the one before, and is named where it is listed.
const previews = [...document.querySelectorAll(".preview")];
// A telephone shows the first page of a PDF in a frame, or none: there it opens by itself.
const howTo = document.querySelector("#how-to-preview[data-windowed]");
if (howTo && matchMedia("(pointer: coarse)").matches) {
  for (const link of document.querySelectorAll(`a[target="${howTo.dataset.pdf}"]`))
    Object.assign(link, { target: "_blank", rel: "noreferrer" });
  howTo.textContent = howTo.dataset.windowed;
}
const previewed = [...document.querySelectorAll("a[target^=preview]")];
// A picture fits its place, and opens whole where it is pressed.
const picture = (place, link) => {
  const [whole, image] = [document.createElement("a"), document.createElement("img")];
  Object.assign(whole, { href: link.href, target: "_blank", rel: "noreferrer" });
  Object.assign(image, { src: link.href, alt: link.textContent });
  whole.append(image);
  place.replaceChildren(whole);
};
for (const link of previewed) {
  link.addEventListener("click", event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    for (const one of previewed) one.toggleAttribute("aria-current", false);
    link.setAttribute("aria-current", "true");
    const place = previews.find(one => (one.name ?? one.dataset.frame) === link.target);
    for (const one of previews) one.classList.toggle("shown", one === place);
    if (place?.dataset.frame) {
      event.preventDefault();
      picture(place, link);
    }
    place?.scrollIntoView({ block: "nearest" });
  });
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

// The weighted total of a score sheet while it is filled in, rounded as the service rounds it: in whole hundredths.
for (const line of document.querySelectorAll("[data-total]")) {
  const scores = [...line.closest("form").querySelectorAll("[data-weight]")];
  const add = () => {
    // Full-width digits are digits, as the service reads them.
    const typed = scores.map(one => one.value.normalize("NFKC").trim());
    const [given, weights] = [typed.map(Number), scores.map(one => Number(one.dataset.weight))];
    const all = weights.reduce((sum, one) => sum + one, 0);
    const sum = given.reduce((so, one, n) => so + one * weights[n], 0);
    const isWhole = typed.every((one, n) => /^[0-9]+$/.test(one) && given[n] <= Number(scores[n].dataset.highest));
    line.querySelector("output").textContent = isWhole ? (Math.floor((200 * sum + all) / (2 * all)) / 100).toFixed(2) : "—";
    line.hidden = false;
  };
  for (const one of scores) one.addEventListener("input", add);
  add();
}
