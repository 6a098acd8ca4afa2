import '../../quyhoach/scripts/built-in-texts.js';
import { locales, names } from '../../quyhoach/scripts/product.js';

/**
 * What an official does not find here, because the server has it refused or empty: tasks come from processes only, and
 * notes and the history of changes would be a record beside the record.
 */
const leftOut = [
  'tasklist.navbar.action:create-task-action',
  'tasklist.task.action:task-action-comment',
  'tasklist.task.detail:task-detail-history'
];
document.querySelector('base').setAttribute('cam-exclude-plugins', leftOut.join(','));

export default {
  app: names(),
  locales: locales(),
  dateFormat: {
    normal: 'LLL',
    long: 'LLLL'
  },
  // The stock greeting points to a page that this application does not have.
  disableWelcomeMessage: true,
  customScripts: [
    '../quyhoach/scripts/dates',
    'scripts/quyhoach/form-validity',
    'scripts/quyhoach/form-language',
    'scripts/quyhoach/form-answer',
    'scripts/quyhoach/form-draft',
    'scripts/quyhoach/task-list',
    'scripts/quyhoach/task-card',
    'scripts/quyhoach/task-dossier',
    'scripts/quyhoach/task-deadline',
    'scripts/quyhoach/task-documents',
    'scripts/quyhoach/task-guidance',
    'scripts/quyhoach/notices',
    'scripts/quyhoach/navigation'
  ],
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'nhận việc đang chọn'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'chuyển đến bộ lọc đầu tiên'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'chuyển đến việc đầu tiên trong danh sách'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'chuyển đến ô nhập đầu tiên của biểu mẫu'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'mở hộp thoại bắt đầu quy trình'
    }
  }
};
