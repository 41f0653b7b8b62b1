/** HTML as programs write it, shortened. */

const PART = `style='mso-list:Ignore'>`;

/** Word for Windows on the clipboard: the fragment of CF_HTML with its head. */
export const word = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; mso-pagination:widow-orphan} --></style></head>
<body lang=EN-GB style='tab-interval:35.4pt'><!--StartFragment-->
<h1><b>The strike of 1903<o:p></o:p></b></h1>
<p class=MsoNormal>The <b style='mso-bidi-font-weight:normal'>railway
workers</b> read <i><span lang=RU style='mso-ansi-language:RU'>Искра</span></i> in caf&eacute;s<a
style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span
style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>[1]</span><![endif]></span></span></a>
and <a href="https://example.org/a?b=1&amp;c">met</a>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span ${PART}·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>First demand<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='font-family:"Courier New"'><span ${PART}o<span>&nbsp;&nbsp; </span></span></span><![endif]>within it</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span ${PART}·<span>&nbsp;
</span></span><![endif]>Second demand</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span ${PART}3.<span>&nbsp; </span></span><![endif]>three</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span ${PART}4.<span>&nbsp; </span></span><![endif]>four</p>
<p class=MsoNormal><span lang=RU style='mso-ansi-language:RU'>Пролетарии всех стран</span><span lang=EN-US>, </span><span
lang=RU>соединяйтесь!<o:p></o:p></span></p>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="a" style='width:200pt'><v:imagedata src="file:///C:/a.png"/></v:shape><![endif]--><![if !vml]><img
width=267 height=200 src="file:///C:/Users/me/AppData/Local/Temp/msohtmlclip1/01/clip_image002.jpg" v:shapes="a"><![endif]></p>
<table class=MsoTableGrid border=1 cellspacing=0><tr style='mso-yfti-irow:0'><td width=301 valign=top><p class=MsoNormal>Year<o:p></o:p></p></td>
<td width=301><p class=MsoNormal>Strikers</p></td></tr></table>
<!--EndFragment-->
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1"
name="_ftn1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a>
Letter of 6 April, ARCH00860.<o:p></o:p></p></div></div></body></html>`;

export const mammoth = `<p>Before<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup> after.</p><ol><li id="footnote-1"><p>A note. <a href="#footnote-ref-1">↑</a></p></li></ol>`;

export const libreOffice = `<meta http-equiv="content-type" content="text/html; charset=utf-8"/><p style="line-height: 100%">
Before<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> after.</p>
<div id="sdfootnote1"><p class="sdfootnote-western"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>A note.</p></div>`;

export const googleDocs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span
style="font-weight:400">Before</span><span style="font-weight:400"><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></span><span> after.</span></p><br/><hr><div><p
dir="ltr"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span style="font-weight:400"> A note.</span></p></div></b>`;

/** Copied from Chrome, which makes addresses absolute. */
export const wikipedia = `<p>Before<sup id="cite_ref-1" class="reference"><a href="https://en.wikipedia.org/wiki/Strike#cite_note-1">[1]</a></sup> after.</p>
<div class="reflist"><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="https://en.wikipedia.org/wiki/Strike#cite_ref-1">^</a></b></span> <span class="reference-text">A note.</span></li></ol></div>`;

const MANY = 100_000;

/** HTML that a careless or hostile page may put on the clipboard, by what is wrong with it. */
export const hostile: Readonly<Record<string, string>> = {
  'elements nested without end': `${'<div>'.repeat(MANY)}deep${'</div>'.repeat(MANY)}<p>after</p>`,
  'bold nested without end': `${'<b>'.repeat(MANY)}deep`,
  'lists nested without end': `${'<ul><li>'.repeat(MANY / 2)}deep`,
  'quotations nested without end': `${'<blockquote><p>a'.repeat(MANY / 4)}deep`,
  'tables nested without end': `${'<table><tr><td>'.repeat(MANY / 4)}deep`,
  'templates nested without end': `${'<template>'.repeat(MANY)}deep`,
  'drawings nested without end': `<p>before${'<svg><g>'.repeat(MANY / 2)}deep`,
  'formulas nested without end': `<p>before${'<math><mrow>'.repeat(MANY / 2)}deep`,
  'formatting that is never closed': Array.from({ length: 40 }, (_, n) => `<p><b id=b${n}>x`).join(
    '',
  ),
  'a broken table': '<table>loose<tr>words<td>a<table><td>b</tr></table>c<caption>d</table>e',
  'cells without a table': '<meta charset=utf-8><!-- x --><td>a</td><td>b</td><tr><td>c',
  'tags that are never closed': '<h2>a<p>b<li>c<ul><li>d<b>e<i>f<a href=/x>g<blockquote>h',
  'tags closed in the wrong order': '<p><b>a<i>b</b>c</i>d</p></div></span></p>e</body>f',
  'a template': '<p>a<template><p>hidden</template>b',
  'a drawing': '<p>a<svg><title>t</title><foreignObject><p>in</p></foreignObject></svg>b',
  'a formula':
    '<p>a<math><mi>x</mi><annotation-xml encoding="text/html"><p>y</annotation-xml></math>b',
  noscript: '<noscript><p>one</p><img src=x></noscript><p>a<noscript><b>two</noscript>b',
  comments:
    '<p>a<!-- b --><!-->c<!--->d<![CDATA[e]]><?php f ?><!doctype html>g</!x>h<!-- never closed',
  'a doctype':
    '<!DOCTYPE html><html lang=en><head><title>t</title></head><body lang=fr><p>a<table></table>',
  plaintext: '<p>a<plaintext><p>not markup</p>\nline',
  'huge attributes': `<p style="${'mso-list:'.repeat(50_000)}" title="${'x'.repeat(500_000)}">a</p>`,
  'many attributes': `<p ${Array.from({ length: 2_000 }, (_, n) => `a${n}=${n}`).join(' ')}>a</p>`,
  'a tag that is never closed': `<p>a<p class="${'b '.repeat(MANY)}`,
  'strange names': '<o:p>a</o:p><v:shape>b</v:shape><a:b:c d:e=f>g</a:b:c><x-y Ab=1>h</x-y><p/>i',
  'references to characters':
    '<p>&eacute;&eacute &notit; &#0;&#x80;&#xD800;&#x110000; &amp;amp; &unknown; &nbsp;',
  'raw text': '<style><p>a</style><script>"<p>"</script><textarea><p>b</textarea><xmp><b>c</xmp>d',
  frames: '<frameset><frame src=x></frameset><noframes><p>a</noframes>b',
};
