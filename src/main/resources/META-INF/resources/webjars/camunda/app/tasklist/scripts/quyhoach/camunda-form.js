/*
 * The one place that knows how Tasklist 7.24 shows a Camunda Form (form-js 1.8.7): the directive
 * `camTasklistFormCamunda`, used for a task and for the start dialog alike. A second directive of the same name is
 * linked before it and may wrap the methods of the form's controller.
 */

/**
 * Calls `attach` for every Camunda Form, before Tasklist fills it.
 *
 * @param {(form: {container: HTMLElement, controller: object, scope: object}) => void} attach
 *     `container` is the element that will hold the form, `controller` Tasklist's form controller
 */
export function onCamundaForm(attach) {
  window.angular.module('cam.tasklist.form').directive('camTasklistFormCamunda', () => ({
    restrict: 'A',
    require: '^camTasklistForm',
    priority: 1000,
    link: {
      pre: (scope, element, attributes, controller) => attach({ container: element[0], controller, scope })
    }
  }));
}

/**
 * Replaces a method of the form's controller for as long as the form is on the page. The controller can outlive the
 * form, so a wrapper whose form is gone only passes the call on.
 *
 * @param {{container: HTMLElement, controller: object}} form
 * @param {string} method
 * @param {(original: Function) => Function} wrap
 */
export function wrapMethod({ container, controller }, method, wrap) {
  const original = controller[method].bind(controller);
  const wrapped = wrap(original);
  let linked = false;
  controller[method] = (...values) => {
    linked = linked || container.isConnected;
    return linked && !container.isConnected ? original(...values) : wrapped(...values);
  };
}

/** Observes the form's elements until the form is closed. */
export function observe({ container, scope }, options, react) {
  const observer = new MutationObserver(react);
  observer.observe(container, { subtree: true, ...options });
  scope.$on('$destroy', () => observer.disconnect());
}
