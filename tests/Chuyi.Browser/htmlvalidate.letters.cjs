const pages = require("./htmlvalidate.cjs");

module.exports = {
  ...pages,
  rules: {
    ...pages.rules,
    // Many mail programs drop style sheets.
    "no-inline-style": "off",
  },
};
