/* An offer's page: the days that count get their dates, for a contract that begins on the day on which the page is read,
   and can be put into a calendar. What the days are, days.html says in words and periods. What a country changes comes
   once one is chosen. */
{
  const table = document.querySelector("[data-days]");
  const dates = table?.dataset.kDates.split("|");
  /* The reader's own day, as in 2026-11-26. */
  const plain = (date) => new Date(date - date.getTimezoneOffset() * 60000).toJSON().slice(0, 10);

  const days = (y, month) => new Date(y, month + 1, 0).getDate();

  /* So much later or, with -1, earlier. A month later is the day of the same number, or the month's last (BGB § 188(2), (3));
     earlier is the last day of which that is so. */
  const later = (date, period, sign) => {
    const [n, unit] = period.split(" ");
    const [y, m, d] = [date.getFullYear(), date.getMonth(), date.getDate()];
    if (/^[dw]/.test(unit)) return new Date(y, m, d + sign * n * (unit[0] === "w" ? 7 : 1));
    const month = m + sign * n * (unit[0] === "y" ? 12 : 1);
    return new Date(y, month, Math.min(sign < 0 && d === days(y, m) ? 31 : d, days(y, month)));
  };
  const dated = (element, day) => {
    element.dateTime = plain(day);
    element.textContent = dates[0].replace(/[123]/g, (n) => [day.getDate(), dates[day.getMonth() + 1], day.getFullYear()][n - 1]);
    return element;
  };

  /* What is printed says when. */
  if (table) dated(document.querySelector("[data-k-today]"), new Date());

  for (const row of table?.rows ?? []) {
    const { kAfter, kMonth, kAhead } = row.dataset;
    if (!kAfter) continue;
    let day = later(new Date(), kAfter, 1);
    if (kMonth) day.setDate(days(day.getFullYear(), day.getMonth()));
    if (kAhead) day = later(day, kAhead, -1);
    row.cells[0].append(" ", dated(document.createElement("time"), day));
  }
  if (table) {
    const button = document.createElement("button");
    button.className = "k-plain";
    button.textContent = table.dataset.kCalendar;
    button.onclick = () => import(table.dataset.kScript).then((calendar) => calendar.save(table)).catch(() => button.remove());
    table.parentNode.nextElementSibling.after(button);
  }

  const select = document.querySelector("#k-country");
  if (select) {
    select.onchange = () => import(select.dataset.kScript).catch(() => select.remove());
    if (select.value || /[?&]country=/.test(location.search)) select.onchange();
    select.classList.add("k-ready");
  }
}
