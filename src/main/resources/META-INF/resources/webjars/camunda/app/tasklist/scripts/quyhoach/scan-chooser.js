/*
 * Choosing a scan and its mark of secrecy. What the server will refuse is said before anything is sent; it is checked again there.
 */
import { element } from './page-parts.js';

export const accepted = ['.pdf', '.jpg', '.jpeg', '.png', '.tif', '.tiff'];
const megabyte = 1024 * 1024;

/** A size as people read it. */
export function readableSize(bytes) {
  const [value, unit] = bytes < megabyte ? [bytes / 1024, 'KB'] : [bytes / megabyte, 'MB'];
  return `${value.toLocaleString('vi-VN', { maximumFractionDigits: value < 10 ? 1 : 0 })} ${unit}`;
}

/** Why a file would be refused by its name or size; empty for one that may be sent. */
export function wrongFile(chosen, largestBytes, optional) {
  if (!chosen) {
    return optional ? '' : 'Chưa chọn tệp.';
  }
  if (!accepted.some(ending => chosen.name.toLowerCase().endsWith(ending))) {
    return `Tệp «${chosen.name}» không phải bản quét được nhận. Chỉ nhận: PDF, JPEG, PNG, TIFF.`;
  }
  if (chosen.size === 0) {
    return `Tệp «${chosen.name}» không có nội dung.`;
  }
  if (chosen.size > largestBytes) {
    return `Tệp «${chosen.name}» có ${readableSize(chosen.size)}, vượt quá ${readableSize(largestBytes)}. Hãy quét ở độ phân giải thấp hơn hoặc tách thành nhiều tệp.`;
  }
  return '';
}

/**
 * @param {{largestBytes: number, classifications: {value: string, label: string}[]}} limits what the server accepts
 * @param {{id: string, label: string, refused: HTMLElement, optional?: boolean}} place where refusals are shown
 */
export function scanChooser({ largestBytes, classifications }, { id, label, refused, optional = false }) {
  const file = element('input', 'quyhoach-documents-chooser');
  file.type = 'file';
  file.id = id;
  file.accept = accepted.join(',');
  const chosenName = element('span', 'quyhoach-documents-chosen', 'Chưa chọn tệp');
  const chooser = element('label', '', element('span', '', label), file, element('span', 'quyhoach-documents-pick',
    element('span', 'btn btn-default', 'Chọn tệp…'), chosenName));
  const mark = element('select', 'form-control', new Option('– Chọn độ mật –', ''));
  classifications.forEach(each => mark.append(new Option(each.label, each.value)));
  [file, mark].forEach(input => input.setAttribute('aria-describedby', refused.id));

  const say = (message, input) => {
    refused.textContent = message;
    refused.hidden = !message;
    [file, mark].forEach(each => each.setAttribute('aria-invalid', String(each === input)));
  };
  const wrong = () => wrongFile(file.files[0], largestBytes, optional);
  file.addEventListener('change', () => {
    const chosen = file.files[0];
    chosenName.textContent = chosen ? `${chosen.name} (${readableSize(chosen.size)})` : 'Chưa chọn tệp';
    say(chosen ? wrong() : '', file);
  });
  mark.addEventListener('change', () => say(file.files[0] ? wrong() : '', file));
  return {
    fields: [chooser, element('label', '', 'Độ mật', mark)],
    chosen: () => file.files[0],
    /** Says a server's refusal at the file. */
    refuse: message => say(message, file),
    /** Whether it may be sent; if not, says why and goes there. */
    accepts: () => {
      const problem = wrong();
      if (problem) {
        say(problem, file);
        file.focus();
        return false;
      }
      if (file.files[0] && !mark.value) {
        say('Chưa chọn độ mật. Hãy chọn đúng độ mật ghi trên văn bản; văn bản không có dấu mật thì chọn «Thường».', mark);
        mark.focus();
        return false;
      }
      say('', null);
      return true;
    },
    /** Adds file and mark to what is sent. */
    appendTo: body => {
      if (file.files[0]) {
        body.append('classification', mark.value);
        body.append('file', file.files[0]);
      }
    }
  };
}
