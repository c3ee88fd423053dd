// The page's own code: two sockets, as it has always had them.
const base = new URL('/demo/', location.href.replace(/^http/, 'ws'));

const arrivals = document.querySelector('#arrivals');
const ticker = new WebSocket(new URL('ticker?rate=5&size=80', base));
ticker.onmessage = ({ data }) => {
  const item = document.createElement('li');
  item.textContent = data;
  arrivals.prepend(item);
  while (arrivals.children.length > 6) arrivals.lastChild.remove();
};

const pilot = new WebSocket(new URL('echo', base));
const form = document.querySelector('#call');
pilot.addEventListener('message', ({ data }) => {
  form.elements.answer.value = `The pilot says: ${data}`;
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  pilot.send(form.elements.text.value);
});

// Shortcuts and a trap for the focus, as pages have them.
document.addEventListener('keydown', ({ key }) => {
  document.body.dataset.keys = `${document.body.dataset.keys ?? ''}${key}`;
});
