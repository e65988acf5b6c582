/* An offer's page: the days that count get their dates, for a contract that begins on the day on which the page is read,
   and become a file for a calendar. What the days are, days.html says in words and periods. */
{
  const table = document.querySelector("[data-days]");

  /* So much later or, with -1, earlier. A month later is the day of the same number, or the month's last (BGB § 188(2), (3)). */
  const later = (date, period, sign) => {
    const [n, unit] = period.split(" ");
    const [y, m, d] = [date.getFullYear(), date.getMonth(), date.getDate()];
    if (/^[dw]/.test(unit)) return new Date(y, m, d + sign * n * (unit[0] === "w" ? 7 : 1));
    const month = m + sign * n * (unit[0] === "y" ? 12 : 1);
    return new Date(y, month, Math.min(d, new Date(y, month + 1, 0).getDate()));
  };
  const plain = (date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, "0"));

  /* A line of RFC 5545: some characters escaped, and folded before it has 75 bytes. */
  const line = (name, text) => `${name}:${text}`.replace(/(.{18})(?=.)/gu, "$1\r\n ") + "\r\n";
  const escaped = (text) => text.replace(/[\\;,]/g, "\\$&");

  if (table) {
    const title = document.querySelector("h1").textContent;
    let events = "";
    [...table.rows].forEach((row, i) => {
      const { kAfter, kMonth, kAhead } = row.dataset;
      if (!kAfter) return;
      let day = later(new Date(), kAfter, 1);
      if (kMonth) day = new Date(day.getFullYear(), day.getMonth() + 1, 0);
      if (kAhead) day = later(day, kAhead, -1);
      const words = `${row.cells[0].textContent} ${row.cells[1].textContent}`;
      const time = document.createElement("time");
      time.dateTime = plain(day).join("-");
      time.textContent = day.toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
      row.cells[0].append(" ", time);
      if (i)
        events +=
          "BEGIN:VEVENT\r\n" +
          line("UID", `${table.dataset.days}-${i}-${plain(day).join("")}@${location.hostname}`) +
          line("DTSTAMP", new Date().toISOString().replace(/[-:]|\.\d+/g, "")) +
          line("DTSTART;VALUE=DATE", plain(day).join("")) +
          line("SUMMARY", escaped(`${title}: ${words}`)) +
          line("URL", location.href.split("#")[0]) +
          "END:VEVENT\r\n";
    });
    if (events) {
      const link = document.createElement("a");
      link.textContent = table.dataset.kCalendar;
      link.download = `${table.dataset.days}.ics`;
      link.href = URL.createObjectURL(
        new Blob([`BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Klarabo//days//EN\r\n${events}END:VCALENDAR\r\n`], { type: "text/calendar" }),
      );
      table.parentNode.nextElementSibling.append(" ", link);
    }
  }
}
