// How many characters of a text are too many, at its field. Nothing is cut off: what is pasted stays whole until it was shortened.
const lengths = new WeakMap();
const tellLength = field => {
  const over = field.value.length - Number(field.dataset.most);
  let told = lengths.get(field);
  if (over <= 0 && !told) return;
  if (!told) {
    told = document.createElement("span");
    Object.assign(told, { className: "over", id: `over-${document.querySelectorAll(".over").length}` });
    told.setAttribute("aria-live", "polite");
    field.after(told);
    lengths.set(field, told);
    field.setAttribute("aria-describedby", `${field.getAttribute("aria-describedby") ?? ""} ${told.id}`.trim());
  }
  const words = document.body.dataset.over;
  told.textContent = over > 0 ? words.replace("{0}", field.dataset.most).replace("{1}", over) : "";
  told.hidden = over <= 0;
  field.toggleAttribute("data-over", over > 0);
  // It is not sent so: of what is far too long the service would read nothing, and the text would be gone.
  field.setCustomValidity(told.textContent);
};
document.addEventListener("input", event => event.target.dataset?.most && tellLength(event.target));
// What came back from the service says so from the start.
document.querySelectorAll(":is(input, textarea)[data-most]").forEach(tellLength);
