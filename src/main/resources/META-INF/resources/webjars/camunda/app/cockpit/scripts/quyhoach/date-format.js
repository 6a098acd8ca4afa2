/*
 * Dates as people write them here. Unlike Tasklist, Cockpit 7.24 has its form of a date fixed in the script
 * (2022-07-13T08:00:00); a later configuration of the same module replaces it, before the application starts.
 */
window.angular.module('cam.cockpit').config([
  'camDateFormatProvider',
  formats => formats.setDateFormat('LLL', 'normal')
]);

export default [];
