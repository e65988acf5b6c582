// Lists what makes the page wider than its window.
() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const wide = [...document.body.querySelectorAll("*")].filter((e) => e.getBoundingClientRect().right > width + 0.5);
  const innermost = wide.filter((e) => !wide.some((other) => other !== e && e.contains(other)));
  return (innermost.length ? innermost : [document.body]).map((e) => e.outerHTML.slice(0, 120));
}
