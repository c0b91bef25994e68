"""Loopscope in Sphinx: put this file beside conf.py and name it in `extensions`.

.. loopscope-lesson:: gather

.. loopscope-program::
   :lesson: gather
   :program: order

.. loopscope-program::
   :view: editor,console

   print("a program of the page's own")
"""

from html import escape

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

OPTIONS = {
    **dict.fromkeys(
        ["view", "at", "seed", "hide", "theme", "language", "load", "title", "auto-height"],
        directives.unchanged_required,
    ),
    "readonly": directives.flag,
    "compact": directives.flag,
}


class LoopscopeLesson(SphinxDirective):
    """A whole lesson."""

    required_arguments = 1
    option_spec = OPTIONS
    element = "loopscope-lesson"

    def run(self):
        lesson = self.arguments[0]
        return self.around(self.link(lesson, f"learn/{lesson}/"), {"lesson": lesson})

    def around(self, inside, named=()):
        """The element, around what other builders and browsers without JavaScript show."""
        values = {**dict(named), **self.options}
        attributes = "".join(
            f" {name}" if value is None else f' {name}="{escape(value)}"' for name, value in values.items()
        )
        begin, end = f"<{self.element}{attributes}>", f"</{self.element}>"
        return [nodes.raw("", begin, format="html"), inside, nodes.raw("", end, format="html")]

    def link(self, text, path):
        reference = nodes.reference("", text, refuri=self.config.loopscope_site + path)
        return nodes.paragraph("", "", reference)


class LoopscopeProgram(LoopscopeLesson):
    """A program of a lesson, or the one that the directive holds."""

    required_arguments = 0
    has_content = True
    option_spec = {**OPTIONS, "lesson": directives.unchanged, "program": directives.unchanged}
    element = "loopscope-program"

    def run(self):
        if self.content:
            code = "\n".join(self.content)
            return self.around(nodes.literal_block(code, code, language="python"))
        if not {"lesson", "program"} <= self.options.keys():
            raise self.error("a lesson and its program, or a program of the page's own")
        lesson, program = self.options["lesson"], self.options["program"]
        return self.around(self.link(f"{program}.py", f"learn/{lesson}/?program={program}"))


def setup(app):
    app.add_config_value("loopscope_site", "", "html")
    app.add_directive("loopscope-lesson", LoopscopeLesson)
    app.add_directive("loopscope-program", LoopscopeProgram)
    app.connect(
        "builder-inited",
        lambda app: app.add_js_file(app.config.loopscope_site + "loopscope.js", defer="defer"),
    )
    return {"parallel_read_safe": True, "parallel_write_safe": True}
