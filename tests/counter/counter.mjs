// The counter in a real browser: node counter.mjs BROWSER DIST QUESTIONS [SHOTS]. FORMS_PACKAGES is a folder with node_modules.
// Checks stand in lanes, each in a window of its own whose page, and so its Python, serves one check after another.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const packages = resolve(process.env.FORMS_PACKAGES, 'index.js');
const load = createRequire(packages);
const puppeteer = load('puppeteer-core');
const axe = await readFile(load.resolve('axe-core/axe.min.js'), 'utf8');
const [browserPath, dist, questions, shots] = process.argv.slice(2).map(path => resolve(path));
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json' };
const GRADE = 'pollution.grade_alert';
const SHARE = 10;  // of how many questions one is asked in Firefox
const IN_FIREFOX = ['a link answers', 'CPython', 'every rule draws', 'every form fits', 'a blank is not', 'the interpreter does not'];

// ---- the pages as any server gives them; below a name of `withheld`, without one of the files

const withheld = { 'no-wasm': '.wasm', 'no-rules': 'rules.en.json' };
let hurry;
const hurried = new Promise(done => { hurry = done; });  // below `no-hurry` the forms of the rules wait for it
const packed = new Map();
const server = createServer(async ({ url }, answer) => {
  const [, below, path] = /^\/(no-\w+(?=\/))?\/?(.*)$/.exec(url.split('?')[0].replace(/\/$/, '/index.html'));
  if (below === 'no-hurry' && path.startsWith('rules.')) await hurried;
  if (withheld[below] && path.endsWith(withheld[below])) return answer.writeHead(503).end();
  try {
    if (!packed.has(path)) packed.set(path, gzipSync(await readFile(join(dist, path)), { level: 1 }));
    answer.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', 'content-encoding': 'gzip', 'cache-control': 'max-age=600' });
    return answer.end(packed.get(path));
  } catch { return answer.writeHead(404).end(); }
}).listen(0, '127.0.0.1');
await new Promise(done => server.once('listening', done));
const home = `http://127.0.0.1:${server.address().port}/`;

const profile = await mkdtemp(join(tmpdir(), 'counter-'));
const isFirefox = basename(browserPath).startsWith('firefox');
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--lang=zh-CN'];
const browser = await puppeteer.launch({ executablePath: browserPath, headless: true, ...(isFirefox ? { browser: 'firefox' } : { userDataDir: profile, args: quiet }) });
if (shots) await mkdir(shots, { recursive: true });

const wrong = [];
const foreign = [];
const took = {};
const pages = new Map();

/** A page of a lane on a question; one that is there already goes on to it, as a person's does. */
async function open(lane, width, hash = '', { below = '', fresh = false } = {}) {
  let page = pages.get(lane);
  const view = { width, height: width < 600 ? 844 : 900, ...(!isFirefox && { isMobile: width < 600 }) };
  if (page && !fresh) {
    await page.setViewport(view);
    await page.evaluate(other => {
      Object.assign(document.querySelector('#find'), { value: '' });
      document.querySelector('#form').replaceChildren();
      document.querySelector('#notice').replaceChildren();
      history.pushState(null, '', other || '#');
      dispatchEvent(new PopStateEvent('popstate'));
    }, hash);
  } else {
    page = await browser.newPage(isFirefox ? {} : { type: 'window' });  // in a window each, since one behind another is not drawn
    await page.evaluateOnNewDocument(() => {
      window.Worker = class extends Worker { constructor(...given) { super(...given); window.made = this; } };
    });
    pages.set(lane, page);
    await page.setViewport(view);
    page.on('pageerror', error => wrong.push(String(error)));
    page.on('console', message => message.type() === 'error' && wrong.push(message.text()));
    page.on('request', request => request.url().startsWith(home) || /^(blob|data):/.test(request.url()) || foreign.push(request.url()));
    await page.goto(home + below + hash);
  }
  await page.waitForSelector('#form button, #form ul');
  return page;
}

const link = (rule, lang, on, facts) => `#${new URLSearchParams({ lang, rule, ...(on && { on }), ...(facts && { facts: JSON.stringify(facts) }) })}`;
const settled = page => page.waitForSelector('#answer .share', { timeout: 180_000 });
const more = page => page.waitForSelector('#answer [data-done]', { timeout: 30_000 });
const text = (page, css) => page.$eval(css, el => el.innerText);
const shot = (page, name) => shots && page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
const unfold = page => page.evaluate(() => document.querySelectorAll('details').forEach(one => { one.open = true; }));

async function press(page) {
  await page.evaluate(() => document.querySelector('#answer').replaceChildren());
  await page.click('button.go');
  await settled(page);
}

/** How long an answer takes from the press to the page, without the driver's own time. */
const timed = page => page.evaluate(() => new Promise(done => {
  document.querySelector('#answer').replaceChildren();
  const start = performance.now();
  new MutationObserver((_, seen) => {
    if (!document.querySelector('#answer .share')) return;
    seen.disconnect();
    done(performance.now() - start);
  }).observe(document.querySelector('#answer'), { childList: true, subtree: true });
  document.querySelector('button.go').click();
}));

async function fair(page, where) {
  await unfold(page);
  const { scrollWidth, innerWidth } = await page.evaluate(() => ({ scrollWidth: document.documentElement.scrollWidth, innerWidth }));
  assert.ok(scrollWidth <= innerWidth, `${where}: ${scrollWidth} > ${innerWidth}`);
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  assert.deepEqual(found.violations.map(one => [one.id, one.nodes.slice(0, 3).map(node => node.html)]), [], where);
}

const lanes = {
  desk: {
    async 'a link answers unasked, in the other language too, and says where it is from an older version'(open) {
      const facts = { daily_aqi: [210, 230, '310.5', 215] };
      const start = performance.now();
      const page = await open(1280, `${link(GRADE, 'en', '2017-11-04', facts)}&v=0.0.0`);
      await settled(page);
      took.cold = performance.now() - start;
      assert.equal(await text(page, '.value'), 'orange');
      assert.match(await text(page, '#notice'), /version 0\.0\.0/);
      await more(page);
      await shot(page, '3-link-en');
      const [code, test] = await page.$$eval('.share pre', all => all.map(one => one.textContent));
      assert.match(code, /ask\("pollution\.grade_alert", \{"daily_aqi": \[210, 230, "310\.5", 215\]\}, on="2017-11-04"\)/);
      took.test = test;
      await page.click('#lang');
      await page.waitForFunction(() => document.querySelector('.value')?.innerText === '橙色');
      assert.equal(await page.evaluate(() => document.documentElement.lang), 'zh-CN');
    },

    async 'a rule is found by a word, a number or a clause, and none is chosen for the person'(open) {
      const page = await open(1280, '#lang=zh');
      assert.equal(await page.$eval('#rule', box => box.value), '');
      await page.type('#find', '118号 四（一）');
      const found = await page.$$eval('#rule option', all => all.map(one => one.value));
      assert.ok(found.includes(GRADE) && found.length < 40, found.join());
      for (const [word, lang] of [['alert', 'zh'], ['预警', 'zh'], ['预警', 'en']]) {
        if (lang === 'en') await page.click('#lang');
        await page.waitForFunction(tongue => document.documentElement.lang.startsWith(tongue), {}, lang);
        await page.$eval('#find', (box, given) => { box.value = given; box.oninput(); }, word);
        assert.ok((await page.$$eval('#rule option', all => all.map(one => one.value))).includes(GRADE), word);
        assert.ok(await page.$('#hits a'));
      }
      await page.click('#lang');
      await page.waitForFunction(() => document.documentElement.lang === 'zh-CN');
      await page.select('#rule', GRADE);
      assert.match(await page.evaluate(() => location.hash), /rule=pollution\.grade_alert/);
      await page.goBack();
      await page.waitForFunction(() => document.querySelector('#rule').value === '');
      await shot(page, '0-start-zh');
      await fair(page, 'start');
    },

    async 'an official pastes a column and gets the alert, its reasons and the other readings'(open) {
      const page = await open(1280, link(GRADE, 'zh', '2017-11-04'));
      await shot(page, '1-form-zh');
      await page.focus('textarea');
      await page.evaluate(() => { const area = document.querySelector('textarea'); area.value = '210\r\n230\r\n310\r\n'; area.dispatchEvent(new Event('input')); });
      await press(page);
      assert.equal(await text(page, '.value'), '橙色');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'answer');
      assert.equal(await page.$eval('#answer', one => document.getElementById(one.getAttribute('aria-describedby')).innerText), '橙色');
      assert.equal(await page.$$eval('ol.why li', all => all.length), 5);
      await more(page);
      const warm = [];
      for (let turn = 0; turn < 5; turn += 1) { warm.push(await timed(page)); await more(page); }
      took.warm = Math.min(...warm);  // others may be at work on the machine
      assert.ok(took.warm < 200, warm.join());
      assert.match(await text(page, '#answer'), /换一种理解/);
      await shot(page, '2-answer-zh');
      await fair(page, 'answer');
      const hash = await page.evaluate(() => location.hash);
      const facts = JSON.parse(new URLSearchParams(hash.slice(1)).get('facts'));
      assert.deepEqual(facts, { daily_aqi: [210, 230, 310] });
      assert.ok(new URLSearchParams(hash.slice(1)).get('v'));
    },

    async 'only what differs from the defaults travels, and comes back'(open) {
      const page = await open(1280, link(GRADE, 'en', '2017-11-04', { daily_aqi: [210, 230, 310] }));
      await settled(page);
      await unfold(page);
      await page.$eval('[data-path="$.grading.heavy"] input', box => { box.value = '240'; });
      await page.$$eval('[data-path="$.readings.orange_run"] input', all => all.at(-1).click());
      await press(page);
      const facts = JSON.parse(new URLSearchParams((await page.evaluate(() => location.hash)).slice(1)).get('facts'));
      assert.deepEqual(facts, { daily_aqi: [210, 230, 310], grading: { heavy: 240 }, readings: { orange_run: 'exactly' } });
      assert.equal(await text(page, '.value'), 'blue');
      const hash = await page.evaluate(() => location.hash);
      await page.evaluate(other => { location.hash = other; }, link('education.estate_needs', 'en'));
      await page.waitForSelector('[data-path="$.households"]');
      await page.evaluate(back => { location.hash = back; }, hash);
      await settled(page);
      assert.equal(await page.$eval('[data-path="$.grading.heavy"] input', box => box.value), '240');
      assert.equal(await text(page, '.value'), 'blue');
    },

    async 'the keyboard alone goes from the first field to the answer; many rows are asked at once'(open) {
      const page = await open(1280, link('education.estate_needs', 'en', '2018-03-01'));
      await page.focus('[data-path="$.households"] input');
      await page.keyboard.type('900');
      await page.keyboard.press('Enter');
      await settled(page);
      assert.equal(await page.evaluate(() => document.activeElement.id), 'answer');
      await shot(page, '7-record-en');
      await page.$eval('[data-path="on"] input', box => { box.value = '2022-09-01'; });
      await press(page);
      assert.match(await text(page, '#answer h2'), /Not in force/);
      await page.$eval('[data-path="on"] input', box => { box.value = '2018-03-01'; });
      await page.click('#lang');
      await page.waitForFunction(() => document.documentElement.lang === 'zh-CN' && document.querySelector('#many'));
      await unfold(page);
      const head = await page.$eval('#many', area => area.value.split('\t')[0]);
      await page.$eval('#many', (area, name) => { area.value = `${name}\t日期\n900\t\n4,001\t\n4001\t2030-01-01\nx\t\n`; }, head.trim());
      await page.click('#many-ask');
      await page.waitForSelector('#rows tbody tr', { timeout: 60_000 });
      const said = await page.$$eval('#rows tbody td', all => all.map(one => one.innerText));
      assert.equal(said.length, 4);
      assert.match(said[1], /12803\.2/);
      assert.notEqual(said[0], said[1]);
      await fair(page, 'many rows');
      await page.$eval('#many', area => { area.value = '没有的列\n1'; });
      await page.click('#many-ask');
      await page.waitForSelector('#rows .fault');
    },

    async 'what is pasted is read as it was meant, and what is not said stays unsaid'(open) {
      const page = await open(1280, '#lang=en');
      const found = await page.evaluate(async () => {
        const { field } = await import('./form.js');
        const { literal } = await import('./code.js');
        const number = { 'x-exact': true, anyOf: [{ type: 'number' }, { type: 'string' }] };
        const typed = (items, text) => {
          const made = field({ type: 'array', items, title: 's' }, { defs: {}, path: '$.s', required: true });
          made.el.querySelector('textarea').value = text;
          return made.read();
        };
        const known = { anyOf: [number, { type: 'null' }] };
        const set = field({ type: 'array', title: 's', 'x-set': true, items: { type: 'string', oneOf: [{ const: 'a', title: 'A' }, { const: 'b', title: 'B' }] } }, { defs: {}, path: '$.s', required: true });
        document.body.append(set.el);  // boxes that stand nowhere tell nobody that they change
        const boxes = [...set.el.querySelectorAll('input')];
        const sets = [set.read()];
        for (const place of [0, 2, 1]) { boxes[place].click(); sets.push(set.read()); }
        const yes = field({ type: 'boolean', title: 'y' }, { defs: {}, path: '$.y', required: true });
        const answers = [yes.read()];
        for (const box of yes.el.querySelectorAll('input')) { box.click(); answers.push(yes.read()); }
        return JSON.stringify({
          column: typed(number, '1,234\r\n0.10\r\n\r\n７\n'), line: typed(number, '1,2，3;4 5'), gaps: typed(known, '1\n\n-\n2\n'), blank: typed(number, ' \n') ?? 'unsaid',
          texts: typed({ type: 'string', maxLength: 9 }, 'a b，c'), long: typed(number, '12345678901234567890'), odd: typed(number, '007'),
          sets: sets.map(one => one ?? 'unsaid'), answers: answers.map(one => one ?? 'unsaid'), code: literal({ a: [null, true, false, '"\\'], b: {} }),
        });
      });
      assert.deepEqual(JSON.parse(found), {
        column: [1234, '0.10', 7], line: [1, 2, 3, 4, 5], gaps: [1, null, null, 2], blank: 'unsaid',
        texts: ['a b', 'c'], long: ['12345678901234567890'], odd: ['007'],
        sets: ['unsaid', ['a'], [], ['b']], answers: ['unsaid', true, false, 'unsaid'], code: '{"a": [None, True, False, "\\"\\\\"], "b": {}}',
      });
    },

    async 'CPython and the browser agree, byte for byte'(open) {
      const page = await open(1280, link(GRADE, 'en', '2017-11-04', { daily_aqi: [210] }));
      await settled(page);
      await more(page);
      const asked = JSON.parse(await readFile(questions, 'utf8'));
      const asks = isFirefox ? asked.filter((_, place) => place % SHARE === 0) : asked;
      const differ = await page.evaluate(async pairs => {
        const told = await new Promise(done => {
          const replies = [];
          window.made.onmessage = ({ data }) => {
            replies[data.id] = data.reply ? JSON.parse(data.reply) : data;
            if (data.id === pairs.length - 1) done(replies);
          };
          pairs.forEach(([request], id) => window.made.postMessage({ id, request: JSON.stringify(request) }));
        });
        return pairs.filter(([, reply], place) => JSON.stringify(reply) !== JSON.stringify(told[place])).map(([request], place) => [request, told[place]]);
      }, asks);
      took.agreed = asks.length - differ.length;
      assert.deepEqual(differ, []);
    },
  },

  phone: {
    async 'every rule draws in both languages, and reads back what it is given'(open) {
      const page = await open(320, '#lang=zh');
      for (const lang of ['zh', 'en']) {
        const found = await page.evaluate(async chosen => {
          const { field } = await import('./form.js');
          const { speak } = await import('./words.js');
          const { same } = await import('./dom.js');
          speak(chosen);
          const { rules, defs } = await (await fetch(`rules.${chosen}.json`)).json();
          /** A value as it may be written otherwise: a number may be text, sets have no order, what is null is not there, a moment needs no seconds. */
          const plain = value => JSON.parse(JSON.stringify(value ?? null), (_, part) => {
            if (typeof part === 'number') return String(part);
            if (typeof part === 'string') return part.replace(/(T\d\d:\d\d):00$/, '$1');
            if (Array.isArray(part) && part.every(one => typeof one === 'string')) return [...new Set(part)].sort();
            return part && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).filter(([, one]) => one !== null)) : part;
          });
          const faults = [];
          for (const [id, rule] of Object.entries(rules)) {
            for (const [name, shape] of Object.entries(rule.facts.properties)) {
              try {
                const law = shape['x-group'] !== 'fact';
                const one = { defs, path: `$.${name}`, preset: law ? shape.default : undefined, required: rule.facts.required.includes(name) };
                const blank = field(shape, one);
                if (law ? !same(plain(blank.read()), plain(shape.default)) : blank.read() !== undefined) faults.push(`${id} ${name} blank ${JSON.stringify(blank.read())}`);
                if (!blank.el.querySelector('.name').textContent.includes(shape.title)) faults.push(`${id} ${name} title`);
                if (!(name in rule.example.facts)) continue;
                const given = rule.example.facts[name];
                const back = field(shape, { ...one, given: law && typeof given === 'object' ? { ...shape.default, ...given } : given }).read();
                if (!same(plain(back), plain(given))) faults.push(`${id} ${name} ${JSON.stringify(given)} -> ${JSON.stringify(back)}`);
              } catch (error) { faults.push(`${id} ${name} ${error.stack}`); }
            }
          }
          return { drawn: Object.keys(rules).length, faults };
        }, lang);
        took.drawn = (took.drawn ?? 0) + found.drawn;
        assert.deepEqual(found.faults, []);
      }
    },

    async 'every form fits into 320 px, in both languages'(open) {
      const page = await open(320, '#lang=zh');
      const [seen, wide] = await page.evaluate(async batch => {
        const ids = [...document.querySelectorAll('#rule optgroup option')].map(one => one.value);
        const wide = [];
        let seen = 0;
        const held = document.createElement('div');
        document.querySelector('#form').after(held);
        const measure = () => {
          if (document.documentElement.scrollWidth > 320) {
            for (const own of held.children) if (own.getBoundingClientRect().right > 320 || own.scrollWidth > own.clientWidth) wide.push(own.dataset.of);
            if (!wide.length) wide.push(held.textContent);
          }
          held.replaceChildren();
        };
        const box = document.querySelector('#rule');
        let named = '';
        history.pushState = () => {};  // a browser takes but so many addresses a second
        for (const lang of ['zh', 'en']) {
          if (lang === 'en') document.querySelector('#lang').click();
          while (box.options[0].textContent === named) await new Promise(done => setTimeout(done));
          named = box.options[0].textContent;
          const choose = rule => Object.assign(box, { value: rule }).onchange();
          choose(ids[0]);
          while (!document.querySelector('#form').querySelector('.go')) await new Promise(done => setTimeout(done));  // titles come first
          for (const rule of ids) {
            choose(rule);
            const own = document.querySelector('#form').cloneNode(true);  // many are laid out at once
            own.dataset.of = `${rule} ${lang}`;
            own.querySelectorAll('details').forEach(one => { one.open = true; });
            held.append(own);
            seen += own.querySelectorAll('.go').length;
            if (held.childElementCount === batch) measure();
          }
        }
        measure();
        held.remove();
        delete history.pushState;
        return [seen, wide];
      }, 50);
      assert.deepEqual(wide, []);
      took.fit = seen;
      await shot(page, '8-narrow');
    },

    async 'a blank is not "no": faults stand on top, focused, and at their fields; what is missing is said'(open) {
      const page = await open(390, link('fireworks.may_set_off', 'zh', '2018-02-15'));
      await shot(page, '4-phone-form-zh');
      await press(page);
      assert.equal(await page.evaluate(() => document.activeElement.id), 'faults');
      const [bad, listed] = await page.evaluate(() => [document.querySelectorAll('.bad > .fault').length, document.querySelectorAll('#faults li').length]);
      assert.ok(bad >= 4 && bad === listed, `${bad} ${listed}`);
      const told = await page.$$eval('.bad [aria-invalid]', all => all.map(one => [one.closest('.bad').querySelector('.fault').id, one.getAttribute('aria-describedby').split(' ')[0]]));
      assert.ok(told.length === bad && told.every(([own, said]) => own === said), told.join());
      await page.click('#faults a');
      assert.equal(await page.evaluate(() => Boolean(document.activeElement.closest('.bad'))), true);
      await more(page);
      assert.match(await text(page, '#answer'), /还需要什么/);
      await shot(page, '5-phone-faults-zh');
      await fair(page, 'faults on a phone');
      await page.evaluate(() => [...document.querySelectorAll('#form .row > button[type=button]')].at(-2).click());
      await press(page);
      assert.ok(await page.$("#answer .answer"));
      assert.equal(await page.$('[aria-invalid], [aria-describedby*=fault]'), null);
      await more(page);
      await shot(page, '6-phone-answer-zh');
      await fair(page, 'answer on a phone');
    },

    async 'a text that a person has is read in the browser, and the clauses stand beside the rule in their own words'(open) {
      const files = await mkdtemp(join(tmpdir(), 'counter-texts-'));
      const write = async (name, held) => { await writeFile(join(files, name), held); return join(files, name); };
      const made = '某市人民政府办公室\n关于试验甲事的通知\n廊政办字〔2017〕118号\n四、某事\n（一）甲事。\n这一句是为试验编造的。\n（二）乙事。此句编造。又一句编造。\n某市人民政府办公室\n2017年9月30日\n';
      const good = await write('公报$&{}.txt', Buffer.from(`\ufeff${made}`, 'utf16le'));
      const other = await write('other.txt', '一封信\n见字如面。\n');
      const picture = await write('picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0x00, 0x80]));
      const page = await open(320, link(GRADE, 'en'));
      const status = async pattern => {
        const seen = () => text(page, '#own-status');
        for (const end = Date.now() + 60_000; Date.now() < end && !pattern.test(await seen());) await new Promise(done => setTimeout(done, 50));
        assert.match(await seen(), pattern);
      };
      const choose = async file => (await page.$('#own')).uploadFile(file);

      await page.evaluate(() => { document.querySelector('#own-fold').open = false; });
      await page.focus('#own-fold summary');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'own');
      assert.match(await text(page, '#own-fold'), /neither sent nor stored/);
      await fair(page, 'no text yet');
      await choose(other);
      await status(/^No document was found: “other\.txt”/);
      assert.ok(await page.$('#own-status .fault'));
      await fair(page, 'a text of something else');
      await choose(picture);
      await status(/^“picture\.txt” is no readable text file/);

      const asked = [];
      const kept = await page.evaluate(() => document.cookie.length + localStorage.length + sessionStorage.length);
      const hash = await page.evaluate(() => location.hash);
      page.on('request', request => asked.push(request.url()));
      await choose(good);
      await status(/^Documents read: 1\. Clauses that the rule cites: 3, of which found: 2 \(“公报\$&\{\}\.txt”\)/);
      assert.equal(await page.$('#own-status .fault'), null);
      const shown = () => page.$$eval('#own-words > *', all => all.map(one => [one.localName, ...(one.localName === 'blockquote' ? [...one.children].map(line => line.innerText) : [one.innerText])]));
      const [first, words, second, lacking, ...rest] = await shown();
      assert.deepEqual([first, words], [['h3', '廊政办字〔2017〕118号 四（一）'], ['blockquote', '甲事。', '这一句是为试验编造的。']]);
      assert.deepEqual([second[0], lacking], ['h3', ['p', 'The text has no such clause.']]);
      assert.deepEqual(rest, [['h3', '廊政办字〔2017〕118号 四（二）第三句'], ['blockquote', '又一句编造。']]);
      assert.deepEqual(await page.$$eval('#own-words h3, #own-words blockquote', all => [...new Set(all.map(one => one.lang))]), ['zh-CN']);
      await shot(page, '10-own-words-en');
      await fair(page, 'own words');
      assert.deepEqual([asked, await page.evaluate(() => document.cookie.length + localStorage.length + sessionStorage.length), await page.evaluate(() => location.hash)], [[], kept, hash]);

      await page.click('#lang');
      await status(/读到1份文件；此规则所引3处条款中，找到2处/);
      assert.match(await text(page, '#own-words'), /这一句是为试验编造的。[^]*文本中没有找到这一条款/);
      await page.select('#rule', 'fireworks.may_carry');
      await status(/所引1处条款中，找到0处/);
      await fair(page, 'own words of another rule');
      await page.select('#rule', GRADE);
      await status(/找到2处/);
      await choose(picture);
      await status(/“picture\.txt”不是可读的文本文件/);
      assert.equal(await text(page, '#own-words'), '');
      await page.select('#rule', 'fireworks.may_carry');
      await page.waitForFunction(() => document.querySelector('#own-fold').open);
      assert.equal(await text(page, '#own-status'), '');

      const [codes, turns] = await page.evaluate(async sent => {
        const { beside, decoded } = await import('./beside.js');
        const { Lost } = await import('./python.js');
        const read = bytes => { try { return decoded(new Uint8Array(bytes).buffer); } catch { return null; } };
        const turns = [];
        const replies = [() => { throw new Lost('net'); }, () => ({ documents: null, clauses: [] }), () => ({ documents: 2, clauses: [] })];
        const python = { ready: true, ask: async ({ do: wanted, rule, ...more }) => { turns.push([wanted, rule, more.text ?? null]); return replies.shift()(); } };
        const fold = beside('a.rule', python);
        document.body.append(fold);
        const line = fold.querySelector('[role=status]');
        const until = async test => { while (!test()) await new Promise(done => setTimeout(done, 10)); };
        const box = new DataTransfer();
        box.items.add(new File(['甲'], 'a.txt'));
        const input = fold.querySelector('input');
        input.files = box.files;
        input.dispatchEvent(new Event('change'));
        await until(() => line.querySelector('button'));
        turns.push(line.innerText);
        line.querySelector('button').click();
        await until(() => /2/.test(line.innerText));
        fold.remove();
        return [sent.map(read), turns];
      }, [[...Buffer.from('甲\ud842\udfb7')], [0xef, 0xbb, 0xbf, 0x61], [...Buffer.from('\ufeff甲', 'utf16le')], [...Buffer.from('\ufeff甲', 'utf16le').swap16()], [0xbc, 0xd7, 0x81, 0x30, 0x81, 0x30], [], [0x61], [0xff, 0xfe, 0x00], [0x89, 0xff]]);
      assert.deepEqual(codes, ['甲𠮷', 'a', '甲', '甲', '甲\u0080', '', 'a', null, null]);
      assert.deepEqual(turns.filter(Array.isArray), [['words', 'a.rule', '甲'], ['words', 'a.rule', null], ['words', 'a.rule', '甲']]);
      assert.match(turns[1], /没有下载成功/);
      await rm(files, { recursive: true });
    },

    async 'nothing is wrong with a form of each decree'(open) {
      const page = await open(320, '#lang=zh');
      const ids = await page.$$eval('#rule optgroup', all => all.map(group => group.children[Math.floor(group.children.length / 2)].value));
      for (const [place, id] of ids.entries()) {
        if (place % 6) continue;
        await open(320, link(id, place % 12 ? 'en' : 'zh'));
        await page.waitForFunction(rule => document.querySelector('#rule').value === rule && document.querySelector('#form .go'), {}, id);
        await fair(page, id);
      }
    },
  },

  loss: {
    async 'the interpreter does not come: it is said, nothing is lost, and it can be tried again'(open) {
      const page = await open(1280, link(GRADE, 'zh', '2017-11-04', { daily_aqi: [210, 230, 310] }), { below: 'no-wasm/' });
      await page.waitForSelector('#answer .fault', { timeout: 60_000 });
      assert.match(await text(page, '#answer'), /没有下载成功/);
      await shot(page, '9-lost-zh');
      delete withheld['no-wasm'];
      await page.click('#answer button');
      await settled(page);
      assert.equal(await text(page, '.value'), '橙色');
    },

    async 'the rules are listed and found before their forms are there'(open) {
      const page = await open(390, '#lang=zh', { below: 'no-hurry/', fresh: true });
      assert.ok((await page.$$eval('#rule option', all => all.length)) > 700);
      await page.type('#find', 'alert');
      assert.ok((await page.$$eval('#rule option', all => all.map(one => one.value))).includes(GRADE));
      await page.click('#hits a[href*="grade_alert"]');
      await page.waitForFunction(() => /正在下载/.test(document.querySelector('#form').innerText));
      await page.click('#lang');
      await page.waitForFunction(() => /on their way/.test(document.querySelector('#form').innerText));
      assert.equal(await text(page, '#title'), await page.$eval('#rule option:checked', one => one.textContent));
      assert.ok(!await page.$('#form textarea'));
      hurry();
      await page.waitForSelector('#form textarea');
      assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
      await fair(page, 'late');
    },

    async 'the rules do not come, or a link does not fit: it is said'(open) {
      const page = await open(1280, link(GRADE, 'en', '2017-11-04'), { below: 'no-rules/', fresh: true });
      await page.waitForSelector('#form .fault');
      assert.equal(await page.$eval('#rule', box => box.value), GRADE);
      await page.select('#rule', 'fireworks.may_set_off');
      await page.waitForFunction(() => document.querySelector('#form .hint') === null && document.querySelector('#form .fault'));
      await page.select('#rule', GRADE);
      await page.waitForSelector('#form .fault');
      delete withheld['no-rules'];
      const seen = page.evaluate(() => new Promise(done => {
        new MutationObserver(changes => changes.forEach(({ addedNodes }) => addedNodes.forEach(one => one.role === 'status' && done(one.innerText)))).observe(document.querySelector('#form'), { childList: true });
      }));
      await page.click('#form button');
      assert.match(await seen, /on their way/);
      await page.waitForSelector('textarea');
      const said = async hash => {
        await page.evaluate(other => { location.hash = other; }, hash);
        await page.waitForFunction(() => document.querySelector('#notice').innerText);
        return page.evaluate(() => { const text = document.querySelector('#notice').innerText; document.querySelector('#notice').replaceChildren(); return text; });
      };
      assert.match(await said('#lang=en&rule=constructor'), /no rule “constructor”/);
      assert.match(await said(`#lang=en&rule=${GRADE}&facts={`), /cannot be read/);
      assert.match(await said(link('fireworks.may_set_off', 'en', '', { alert: 'purple', at: '2018-02-15T03:00:00', gone: 1 })), /left out: Alert, gone$/);
    },
  },
};

const failed = [];
const only = process.env.COUNTER_ONLY;

async function walk(lane, checks) {
  for (const [name, check] of Object.entries(checks)) {
    if (only && !name.includes(only) || isFirefox && !IN_FIREFOX.some(own => name.startsWith(own))) continue;
    const start = performance.now();
    try { await check((...given) => open(lane, ...given)); } catch (error) { failed.push(`${name}: ${error.stack}`); }
    took[name] = Math.round(performance.now() - start);
  }
}

const start = performance.now();
for (const pair of Object.entries(lanes)) await walk(...pair);  // side by side they want more processors than most machines have
took.all = performance.now() - start;
await browser.close();
server.close();
await rm(profile, { recursive: true, force: true });
const lost = wrong.filter(line => !/503/.test(line));
console.log(JSON.stringify({ failed, wrong: lost, foreign, took }));
