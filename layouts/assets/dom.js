// What scripts of lists and comparisons share. They move and copy what the pages
// hold, and never write a premium or a notice themselves.
const $ = (selector, from = document) => from.querySelector(selector);
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const make = (tag, props = {}, ...children) => {
  const e = Object.assign(document.createElement(tag), props);
  e.append(...children);
  return e;
};
const get = async (url) => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(answer.status);
  return answer;
};
const page = async (url) => new DOMParser().parseFromString(await (await get(url)).text(), "text/html");
const mostCompared = 4;
