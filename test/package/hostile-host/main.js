import { EditorView } from 'host-codemirror-view';
import { html, LitElement } from 'host-lit';
import 'ws-inspector/define';

class HostGreeting extends LitElement {
  render() {
    return html`<p>An element of the page, with a Lit of its own.</p>`;
  }
}
customElements.define('host-greeting', HostGreeting);

// In a shadow root CodeMirror adopts its styles: a style element would offend the policy.
const root = document.querySelector('#editor').attachShadow({ mode: 'open' });
new EditorView({ parent: root, root, doc: 'An editor of the page' });

document.querySelector('ws-json-tree').value = { prices: [1, 2, 3] };
document.querySelector('ws-hex-view').bytes = new TextEncoder().encode('the bytes of the page');
