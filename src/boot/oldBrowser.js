/*
 * Says in plain words why the page can't start, instead of staying white: a browser that is too old, a script that didn't
 * come, an error on the way. Everything here must run in Internet Explorer, so it is written in the JavaScript of 2009.
 */
(function () {
  var OLDEST = 80; // the build puts its own here
  var PATIENCE = 15000; // milliseconds that a slow machine may take to start after an error
  var troubles = [];

  /** The browser as people know it, by what it says of itself. */
  function browserName() {
    var agent = navigator.userAgent;
    var found;
    if ((found = /(?:MSIE |Trident\/.*rv:)(\d+)/.exec(agent))) return 'Internet Explorer ' + found[1];
    if ((found = /Edge\/(\d+)/.exec(agent))) return 'Microsoft Edge ' + found[1] + ' (EdgeHTML)';
    if ((found = /Chrom(?:e|ium)\/(\d+)/.exec(agent))) return 'Chromium ' + found[1];
    if ((found = /Firefox\/(\d+)/.exec(agent))) return 'Firefox ' + found[1];
    if ((found = /Version\/([\d.]+).*Safari/.exec(agent))) return 'Safari ' + found[1];
    return agent;
  }

  /** What the page needs and can't be brought along. */
  function lacks() {
    if (!window.goujiSyntax) return 'JavaScript 2020';
    if (typeof Promise !== 'function' || !Promise.allSettled) return 'Promise.allSettled';
    if (typeof Blob !== 'function' || !Blob.prototype.arrayBuffer) return 'Blob.arrayBuffer';
    if (typeof ResizeObserver !== 'function') return 'ResizeObserver';
    return '';
  }

  function isTooOld() {
    var chromium = /Chrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent);
    return lacks() !== '' || (chromium !== null && Number(chromium[1]) < OLDEST);
  }

  function paragraph(text) {
    var p = document.createElement('p');
    p.appendChild(document.createTextNode(text));
    return p;
  }

  /** @param lines Chinese first, then English */
  function say(lines) {
    var box = document.createElement('div');
    box.id = 'gouji-cannot-start';
    box.setAttribute('role', 'alert');
    box.style.cssText =
      'padding:24px;max-width:44em;font:15px/1.7 "Microsoft YaHei",sans-serif;color:#242424;background:#fff';
    for (var i = 0; i < lines.length; i++) box.appendChild(paragraph(lines[i]));
    document.body.style.overflow = 'auto';
    document.body.insertBefore(box, document.body.firstChild);
  }

  function sayTooOld() {
    var inPane = /taskpane\.html/.test(location.pathname);
    var workbench = location.href.replace(/[^\/]*$/, 'index.html').split(/[?#]/)[0];
    var edge = 'Edge ' + OLDEST + ', Chrome ' + OLDEST;
    say([
      '浏览器太旧，勾稽打不开。这里的浏览器是 ' +
        browserName() +
        '，需要 Chromium ' +
        OLDEST +
        ' 或更新的内核（如 ' +
        edge.replace(', ', '、') +
        '）。',
      inPane
        ? '这个版本的 Excel 在窗格里用的是系统的旧浏览器。请用新的浏览器打开网页工作台：' + workbench
        : '双核浏览器（360、QQ 等）请切换到“极速模式”；其他浏览器请更新，或请信息部门安装新的浏览器。',
      'This browser is too old for Gouji. It is ' +
        browserName() +
        '; Chromium ' +
        OLDEST +
        ' or newer is needed (' +
        edge +
        ').',
      inPane
        ? 'This version of Excel shows its panes in the old browser of the system. Open the workbench in a newer one: ' +
          workbench
        : 'In a browser with two engines choose the fast one; otherwise update it, or ask your IT office for a newer one.',
    ]);
  }

  function sayTrouble() {
    var trouble = troubles[0];
    if (trouble.script)
      say([
        '勾稽没能启动：取不到 ' +
          trouble.script +
          ' 。请检查网络；内网不能访问外网的，请信息部门按“部署与更新”改用本站自带的文件。',
        'Gouji could not start: ' +
          trouble.script +
          ' did not arrive. Check the network; where the internet is closed, your IT office can ship the file with the site (see the deployment guide).',
      ]);
    else
      say([
        '勾稽没能启动：' +
          trouble.message +
          '（' +
          browserName() +
          '）。请刷新页面；仍不行的，请把这一行发给信息部门。',
        'Gouji could not start: ' +
          trouble.message +
          ' (' +
          browserName() +
          '). Reload the page; if that does not help, send this line to your IT office.',
      ]);
  }

  /** Whether the application has shown anything. */
  function hasStarted() {
    var root =
      document.getElementById('pane') ||
      document.getElementById('workbench') ||
      document.getElementById('message');
    return root === null || root.firstChild !== null;
  }

  function whenReady(act) {
    if (document.body && document.readyState !== 'loading') act();
    else document.addEventListener('DOMContentLoaded', act, false);
  }

  if (!document.addEventListener) return; // Internet Explorer 8: no page of today is shown.
  if (isTooOld()) {
    whenReady(sayTooOld);
    return;
  }
  window.addEventListener(
    'error',
    function (event) {
      var target = event.target;
      if (target && target !== window && target.tagName === 'SCRIPT') troubles.push({ script: target.src });
      else if (target === window) troubles.push({ message: String(event.message) });
    },
    true,
  );
  window.addEventListener('load', function () {
    if (troubles.length === 0 || hasStarted()) return;
    if (troubles[0].script) sayTrouble();
    else
      setTimeout(function () {
        if (!hasStarted()) sayTrouble();
      }, PATIENCE);
  });
})();
