/*
 * The title bar: the ways to the product's own pages, the choice of language, and no offer to start a process to people
 * who can start none. Hiding is a convenience; the server refuses what is not allowed.
 */
import { chooseLanguage, language } from '../../../quyhoach/scripts/product.js';
import { applicationUrl, engineUrl, userUrl } from './addresses.js';

async function hideStartWithoutProcesses() {
  const startable = 'latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true';
  try {
    const response = await fetch(engineUrl(`process-definition/count?${startable}`), {
      credentials: 'same-origin',
      headers: { Accept: 'application/json' }
    });
    const nothingToStart = response.ok && (await response.json()).count === 0;
    document.body.classList.toggle('quyhoach-nothing-to-start', nothingToStart);
  } catch (failure) {
    console.warn('could not ask which processes can be started', failure);
  }
}

function showLink(node, page, vietnamese, english) {
  const link = document.createElement('a');
  link.href = applicationUrl(page);
  link.textContent = language() === 'vi' ? vietnamese : english;
  node.replaceChildren(link);
}

const pageOfAll = (id, priority, page, vietnamese, english) => ({
  id,
  pluginPoint: 'tasklist.navbar.action',
  priority,
  render: node => showLink(node, page, vietnamese, english),
  unmount: () => {}
});

const register = {
  id: 'quyhoach.register',
  pluginPoint: 'tasklist.navbar.action',
  priority: 400,
  render: node => {
    hideStartWithoutProcesses();
    showLink(node, 'so-quy-hoach', 'Sổ quy hoạch', 'Planning register');
  },
  unmount: () => {}
};
const waiting = pageOfAll('quyhoach.waiting', 410, 'dang-cho', 'Đang chờ nơi khác', 'Waiting for others');

/* To everybody but those who run the campaign these pages do not exist. Asked each time: the next person may sign in without a reload. */
async function runsCampaign() {
  try {
    const response = await fetch(userUrl(), { credentials: 'same-origin', headers: { Accept: 'application/json' } });
    return response.ok && (await response.json()).userId.startsWith('campaign.');
  } catch (failure) {
    console.warn('could not ask who works here', failure);
    return false;
  }
}

const pageOfCampaign = (id, priority, page, vietnamese, english) => ({
  id,
  pluginPoint: 'tasklist.navbar.action',
  priority,
  render: async node => {
    if (await runsCampaign()) {
      showLink(node, page, vietnamese, english);
    }
  },
  unmount: () => {}
});

const ruleComparison = pageOfCampaign('quyhoach.rule-comparison', 380, 'doi-chieu-quy-dinh', 'Nếu quy định thay đổi', 'If rules change');
const dataImport = pageOfCampaign('quyhoach.data-import', 390, 'nhap-du-lieu', 'Nhập dữ liệu', 'Data import');

const languageChoice = {
  id: 'quyhoach.language',
  pluginPoint: 'tasklist.navbar.action',
  priority: 10,
  render: node => {
    const other = language() === 'vi' ? 'en' : 'vi';
    const link = document.createElement('a');
    link.href = '';
    link.lang = other;
    link.textContent = other === 'en' ? 'English' : 'Tiếng Việt';
    link.addEventListener('click', event => {
      event.preventDefault();
      chooseLanguage(other);
      window.location.reload();
    });
    node.replaceChildren(link);
  },
  unmount: () => {}
};

export default [register, waiting, ruleComparison, dataImport, languageChoice];
