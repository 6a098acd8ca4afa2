/*
 * Dates as people write them here, in the places that the locale file does not reach: Cockpit 7.24 has its form of a
 * date fixed in the script (2022-07-13T08:00:00), and the calendar in which a date is picked takes its words from
 * AngularJS. Moments are shown in the time of Việt Nam whatever zone the machine is set to, as everywhere in the product.
 * A later configuration of the same module settles all of it, before the application starts.
 */
import { language } from './product.js';

const application = document.querySelector('base').getAttribute('app-name');
const months = Array.from({ length: 12 }, (_, index) => index + 1);

const words = {
  MONTH: months.map(number => `Tháng ${number}`),
  STANDALONEMONTH: months.map(number => `Tháng ${number}`),
  SHORTMONTH: months.map(number => `Thg ${number}`),
  DAY: ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'],
  SHORTDAY: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
  AMPMS: ['SA', 'CH'],
  // AngularJS counts from Monday here.
  FIRSTDAYOFWEEK: 0
};

/** Minutes that Việt Nam is ahead of UTC; it has no summer time. */
const aheadOfUtc = 420;

/** The moment at which this machine's clock shows what a clock in Việt Nam showed. */
function asThere(date) {
  const moment = new Date(date);
  return moment.getTime() + (aheadOfUtc + moment.getTimezoneOffset()) * 60000;
}

window.angular.module(`cam.${application}`).config([
  '$provide',
  'camDateFormatProvider',
  ($provide, formats) => {
    formats.setDateFormat('LLL', 'normal');
    $provide.decorator('camDateFilter', ['$delegate', show => (date, form) => show(date ? asThere(date) : date, form)]);
    if (language() === 'vi') {
      $provide.decorator('$locale', ['$delegate', locale => {
        Object.assign(locale.DATETIME_FORMATS, words);
        return locale;
      }]);
    }
  }
]);

export default [];
