/**
 * The script that a website includes once, `<script src="…" defer></script>`; each `<div data-dossier-article="ID">`
 * then shows the people related to that article, as `relatedHtml` writes them. It copies known elements only, runs
 * under a strict content security policy and Trusted Types, and leaves the page as it is whenever anything goes wrong.
 * The fragment is asked for at `v1/articles/ID/related-people` beside the script, or below `data-dossier-service`.
 */
export const relatedScript = `(function () {
  'use strict'
  var script = document.currentScript
  var tags = ['ASIDE', 'P', 'UL', 'LI', 'A', 'BDI', 'SPAN', 'TIME']
  var attributes = ['class', 'href', 'datetime', 'lang', 'aria-label']

  function copy(from, to) {
    from.childNodes.forEach(function (node) {
      if (node.nodeType === 3) return to.appendChild(document.createTextNode(node.data))
      if (node.nodeType !== 1 || tags.indexOf(node.tagName) < 0) return
      var element = document.createElement(node.tagName)
      attributes.forEach(function (name) {
        var value = node.getAttribute(name)
        if (value === null || (name === 'href' && !/^(?:https?:\\/\\/|\\/(?!\\/))/i.test(value))) return
        element.setAttribute(name, value)
      })
      copy(node, element)
      to.appendChild(element)
    })
  }

  function show(place, service) {
    var request = new XMLHttpRequest()
    var id = encodeURIComponent(place.getAttribute('data-dossier-article'))
    request.open('GET', new URL('v1/articles/' + id + '/related-people', service))
    request.responseType = 'document'
    request.timeout = 10000
    request.setRequestHeader('Accept', 'text/html')
    request.onload = function () {
      if (request.status !== 200 || !request.response) return
      var people = document.createDocumentFragment()
      copy(request.response.body, people)
      place.textContent = ''
      place.appendChild(people)
    }
    request.send()
  }

  function start() {
    document.querySelectorAll('[data-dossier-article]').forEach(function (place) {
      try {
        var service = place.getAttribute('data-dossier-service') || new URL('.', script.src).href
        show(place, service)
      } catch (wrong) {}
    })
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start)
  else start()
})()
`
