// html-validate's recommended rules. What is set otherwise says why.
module.exports = {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // HTML allows every id without a space, and Hugo makes those of headings
    // from their text: "3. Preise" becomes "3-preise".
    "valid-id": ["error", { relaxed: true }],
    // Check boxes that share a name are how a form sends several offers.
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "submit", "button", "reset"] }],
  },
};
