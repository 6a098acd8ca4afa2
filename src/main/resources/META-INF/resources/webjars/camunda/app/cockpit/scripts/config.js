import { prepareAccountMenu } from '../../quyhoach/scripts/account-menu.js';
import '../../quyhoach/scripts/built-in-texts.js';
import { placePagesMenu } from '../../quyhoach/scripts/pages-menu.js';
import { locales, names } from '../../quyhoach/scripts/product.js';
import { markWhatMayBeRead } from './quyhoach/reading-rights.js';

/**
 * What nobody can do or see here, because the server refuses it or shows it empty: running work is not stopped, deleted
 * or changed by hand, values of variables and past
 * decisions are not looked at, and this product has neither external tasks nor batches.
 */
const leftOut = [
  'cockpit.navigation:batch',
  'cockpit.processDefinition.runtime.action:update-suspension-state-action',
  'cockpit.processDefinition.runtime.action:bulk-job-definition-override-job-priority-action',
  'cockpit.processInstance.runtime.action:add-variable-action',
  'cockpit.processInstance.runtime.action:cancel-process-instance-action',
  'cockpit.processInstance.runtime.action:update-suspension-state-action',
  'cockpit.processInstance.runtime.tab:variables-tab',
  'cockpit.processInstance.runtime.tab:external-tasks-process-instance-runtime',
  'cockpit.incident.action:increase-incident-external-task-retry',
  'cockpit.decisionDefinition.tab:decision-instances-table',
  'cockpit.jobDefinition.action:update-suspension-state',
  'cockpit.jobDefinition.action:job-definition-override-job-priority-action',
  'cockpit.repository.deployment.action:delete-deployment'
];
document.querySelector('base').setAttribute('cam-exclude-plugins', leftOut.join(','));

prepareAccountMenu(() => {
  markWhatMayBeRead();
  placePagesMenu();
});

export default {
  app: names('giám sát'),
  locales: locales(),
  // The stock greeting points to a page that this application does not have.
  disableWelcomeMessage: true,
  customScripts: ['../quyhoach/scripts/dates', 'scripts/quyhoach/campaign-clock']
};
