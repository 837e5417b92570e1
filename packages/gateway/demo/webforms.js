/** What ASP.NET pages do: any Enter that reaches the form presses the page's default button. */
const form = document.querySelector('#aspnetForm');
let submits = 0;

form.addEventListener('keypress', (event) => {
  if (event.key === 'Enter') {
    event.preventDefault();
    document.querySelector('#pageButton').click();
  }
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  submits += 1;
  document.querySelector('#pageSubmits').value = String(submits);
});
