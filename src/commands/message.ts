/** Shows the text it is opened with, as text. */
const element = document.getElementById('message');
if (element) {
  element.style.whiteSpace = 'pre-wrap';
  element.textContent = new URLSearchParams(location.search).get('text') ?? '';
}
