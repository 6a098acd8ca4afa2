/*
 * Keeps «Hoàn thành» and «Bắt đầu» usable on forms with a dynamic list.
 *
 * form-js 1.8.7 leaves an empty entry (errors = {Field: []}) behind once a field of a dynamic list was right again, and
 * Tasklist counts entries: the button would stay disabled for ever. What form-js shows is right, so where form-js
 * says "invalid" the errors on the page decide. Submitting checks all fields again in any case.
 */
import { observe, onCamundaForm, wrapMethod } from './camunda-form.js';

onCamundaForm(form => {
  let invalidByCount = false;
  let invalid = false;

  wrapMethod(form, 'notifyFormValidated', notify => byCount => {
    invalidByCount = byCount;
    invalid = byCount && form.container.querySelector('.fjs-has-errors') !== null;
    notify(invalid);
  });

  // form-js draws an error after it has reported it, and takes it away likewise.
  observe(form, { attributes: true, attributeFilter: ['class'], childList: true }, () => {
    const drawnInvalid = invalidByCount && form.container.querySelector('.fjs-has-errors') !== null;
    if (drawnInvalid !== invalid) {
      form.controller.notifyFormValidated(invalidByCount);
    }
  });
});

export default [];
