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

const register = {
  id: 'quyhoach.register',
  pluginPoint: 'tasklist.navbar.action',
  priority: 400,
  render: node => {
    hideStartWithoutProcesses();
    const link = document.createElement('a');
    link.href = applicationUrl('so-quy-hoach');
    link.textContent = language() === 'vi' ? 'Sổ quy hoạch' : 'Planning register';
    node.replaceChildren(link);
  },
  unmount: () => {}
};

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
      const link = document.createElement('a');
      link.href = applicationUrl(page);
      link.textContent = language() === 'vi' ? vietnamese : english;
      node.replaceChildren(link);
    }
  },
  unmount: () => {}
});

const ruleComparison = pageOfCampaign('quyhoach.rule-comparison', 380, 'doi-chieu-quy-dinh', 'Nếu quy định thay đổi', 'If rules change');
const dataImport = pageOfCampaign('quyhoach.data-import', 390, 'nhap-du-lieu', 'Nhập dữ liệu', 'Data import');

/* Everybody who works on tasks finds guidance here. */
const guidance = {
  id: 'quyhoach.guidance',
  pluginPoint: 'tasklist.navbar.action',
  priority: 395,
  render: node => {
    const link = document.createElement('a');
    link.href = applicationUrl('huong-dan');
    link.textContent = language() === 'vi' ? 'Hướng dẫn' : 'Guidance';
    node.replaceChildren(link);
  },
  unmount: () => {}
};

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

export default [register, guidance, ruleComparison, dataImport, languageChoice];
