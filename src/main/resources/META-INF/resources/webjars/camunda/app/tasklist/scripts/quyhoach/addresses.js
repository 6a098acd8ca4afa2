/*
 * Addresses of this server, taken from the page's base element: the application may run under a context path.
 */
const webApplications = document.querySelector('base').getAttribute('app-root');

/** Address of one of our own pages or resources, for example `so-quy-hoach`. */
export function applicationUrl(path) {
  return `${webApplications.replace(/\/camunda$/, '')}/quyhoach/${path}`;
}

/** Address in the web applications' engine API, for example `process-definition/count`. */
export function engineUrl(path) {
  return `${webApplications}/api/engine/engine/default/${path}`;
}

