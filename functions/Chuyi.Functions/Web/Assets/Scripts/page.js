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
