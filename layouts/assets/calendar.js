/* The days that count as a file for a calendar (RFC 5545), made in the browser when it is asked for. */

/* A line, folded before it has 75 bytes. */
const line = (name, text) => `${name}:${text}`.replace(/(.{18})(?=.)/gu, "$1\r\n ") + "\r\n";

/* An event for each day but the first, which is today. */
const event = (row, table, i) => {
  const day = row.querySelector("time").dateTime.replace(/-/g, "");
  const words = [document.querySelector("h1"), row.cells[0].firstChild, row.cells[1]].map((e) => e.textContent).join(" ");
  return (
    "BEGIN:VEVENT\r\n" +
    line("UID", `${table.dataset.days}-${i}-${day}@${location.hostname}`) +
    line("DTSTAMP", new Date().toISOString().replace(/[-:]|\.\d+/g, "")) +
    line("DTSTART;VALUE=DATE", day) +
    line("SUMMARY", words.replace(/[\r\n\t ]+/g, " ").replace(/[\\;,]/g, "\\$&")) +
    line("URL", location.href.split("#")[0]) +
    "END:VEVENT\r\n"
  );
};

export const save = (table) => {
  const events = [...table.rows].map((row, i) => (i && row.querySelector("time") ? event(row, table, i) : "")).join("");
  const text = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Klarabo//days//EN\r\n${events}END:VCALENDAR\r\n`;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/calendar" }));
  link.download = `${table.dataset.days}.ics`;
  link.click();
};
