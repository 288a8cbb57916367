// Steps through each run: buttons, a click on a step or on the diagram, arrow keys. Without this script everything is shown.
'use strict';
for (const run of document.querySelectorAll('section.run')) {
  const frames = [...run.querySelectorAll('.frame')];
  const back = run.querySelector('.back');
  const next = run.querySelector('.next');
  const place = run.querySelector('output');
  let now = 0;

  function show(step) {
    now = Math.max(0, Math.min(frames.length - 1, step));
    frames.forEach((frame, number) => frame.classList.toggle('now', number === now));
    for (const button of run.querySelectorAll('ol.steps button')) {
      if (Number(button.dataset.step) === now) {
        button.setAttribute('aria-current', 'step');
      } else {
        button.removeAttribute('aria-current');
      }
    }
    for (const row of run.querySelectorAll('.sequence .step')) {
      row.classList.toggle('now', Number(row.dataset.step) === now);
    }
    place.textContent = now === 0 ? 'at the start' : 'step ' + now + ' of ' + (frames.length - 1);
    back.disabled = now === 0;
    next.disabled = now === frames.length - 1;
  }

  run.classList.add('stepping');
  back.addEventListener('click', () => show(now - 1));
  next.addEventListener('click', () => show(now + 1));
  for (const target of run.querySelectorAll('ol.steps button, .sequence .step')) {
    target.addEventListener('click', () => show(Number(target.dataset.step)));
  }
  run.addEventListener('keydown', (event) => {
    const moves = { ArrowRight: now + 1, ArrowDown: now + 1, ArrowLeft: now - 1, ArrowUp: now - 1, Home: 0, End: frames.length - 1 };
    if (event.key in moves && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      show(moves[event.key]);
    }
  });
  show(0);
}
