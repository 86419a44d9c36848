module.exports = {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // As Razor writes it.
    "void-style": "off",
    "no-trailing-whitespace": "off",
    // A button of a form sends it unless it says otherwise, and every button of ours does.
    "no-implicit-button-type": "off",
    // Tables of fields, and several answers to one question, have a value in each.
    "form-dup-name": "off",
    // A list can be named, and so can whatever scrolls.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    // Ids of cases have dots in them.
    "valid-id": ["error", { relaxed: true }],
    // What is being recorded is asked for again by itself, for who has no script too; nothing else is.
    "meta-refresh": "off",
  },
};
