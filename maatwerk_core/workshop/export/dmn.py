"""Writes a policy as DMN 1.3: decision tables in S-FEEL with stable rule ids, citations, and what is left out.

Only the default namespace is used and names are plain, for engines differ in how much of XML and FEEL they read.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from xml.etree import ElementTree as ET

from maatwerk_core.explain.citation import Citing, cite
from maatwerk_core.explain.voice import Lang
from maatwerk_core.rules.policy import Policy
from maatwerk_core.workshop.export.constraints import ANY, literal
from maatwerk_core.workshop.export.dmn_telling import Telling
from maatwerk_core.workshop.export.dmn_words import word
from maatwerk_core.workshop.export.modelling import model_of
from maatwerk_core.workshop.export.tables import Input, Model, Output, Rule, Table, used_sources

NAMESPACE = "https://www.omg.org/spec/DMN/20191111/MODEL/"


def export_dmn(policy: Policy, day: datetime.date, lang: Lang = "nl") -> str:
    """The XML text of a policy's decision tables on a day."""
    return Writing(policy, model_of(policy, day), lang).text()


class Writing:
    """One model on its way to XML."""

    def __init__(self, policy: Policy, model: Model, lang: Lang) -> None:
        self.policy, self.model, self.lang = policy, model, lang
        self.told = Telling(policy, model, lang)
        self.citing = Citing(policy.pack.sources, lang, model.day)
        self.names = self.told.names
        self.made_by = {
            output.name or table.about: table for table in model.tables for output in table.outputs
        }

    def text(self) -> str:
        """The whole document."""
        pack = self.policy.pack
        root = ET.Element("definitions", {
            "xmlns": NAMESPACE, "id": f"pack.{pack.pack}", "name": pack.pack,
            "namespace": f"urn:maatwerk:{pack.pack}:{self.model.day.isoformat()}",
        })  # fmt: skip
        _add(root, "description", "\n".join(self.told.description()))
        for each in self.model.inputs:
            self._input(root, each)
        for table in self.model.tables:
            self._decision(root, table)
        for reference in used_sources(self.model.tables):
            self._source(root, reference)
        ET.indent(root)
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'

    def _input(self, root: ET.Element, given: Input) -> None:
        name = self.names[given.variable]
        found = ET.SubElement(root, "inputData", {"id": f"input.{name}", "name": name})
        _add(found, "description", self.told.input(given))
        ET.SubElement(
            found, "variable", {"id": f"input.{name}.variable", "name": name, "typeRef": given.type}
        )

    def _decision(self, root: ET.Element, table: Table) -> None:
        name = self.names[table.name]
        found = ET.SubElement(root, "decision", {"id": table.name, "name": name})
        note = self.told.note(table)
        if note:
            _add(found, "description", note)
        _add(found, "question", self.told.question(table))
        variable = {"id": f"{table.name}.variable", "name": name}
        if len(table.outputs) == 1:
            variable["typeRef"] = table.outputs[0].type
        ET.SubElement(found, "variable", variable)
        for href in self._needs(table):
            about = ET.SubElement(
                found, "informationRequirement", {"id": f"{table.name}.needs.{href}"}
            )
            kind = "requiredInput" if href.startswith("input.") else "requiredDecision"
            ET.SubElement(about, kind, {"href": f"#{href}"})
        for reference in table.sources:
            about = ET.SubElement(
                found, "authorityRequirement", {"id": f"{table.name}.rests.{_source_id(reference)}"}
            )
            ET.SubElement(about, "requiredAuthority", {"href": f"#{_source_id(reference)}"})
        self._logic(found, table)

    def _needs(self, table: Table) -> Iterator[str]:
        """The inputs and decisions that a table reads, each once."""
        variables = (v for column in table.columns() for v in (column.variable, column.beside) if v)
        for variable in dict.fromkeys(variables):
            made = self.made_by.get(variable)
            yield made.name if made is not None else f"input.{self.names[variable]}"

    def _logic(self, decision: ET.Element, table: Table) -> None:
        if (
            not table.columns()
        ):  # settled for every case of this day: a table needs something to test
            found = ET.SubElement(decision, "literalExpression", {"id": f"{table.name}.always"})
            _add(found, "text", literal(table.rules[0].results[0]))
            return
        found = ET.SubElement(
            decision, "decisionTable", {"id": f"{table.name}.table", "hitPolicy": table.hit}
        )
        for at, column in enumerate(table.columns(), start=1):
            of = ET.SubElement(found, "input", {"id": f"{table.name}.input.{at}"})
            _add(of, "description", self.told.column(column))
            kind = {
                "id": f"{table.name}.input.{at}.expression",
                "typeRef": self._type(column.variable),
            }
            expression = ET.SubElement(of, "inputExpression", kind)
            _add(expression, "text", self.names[column.variable])
        for at, output in enumerate(table.outputs, start=1):
            ET.SubElement(found, "output", _output(table, output, at))
        ET.SubElement(found, "annotation")
        for rule in table.rules:
            self._rule(found, table, rule)

    def _type(self, variable: str) -> str:
        """The type of a variable: of an input, or of the result of another table."""
        made = self.made_by.get(variable)
        if made is None:
            return self.model.input(variable).type
        return next(o.type for o in made.outputs if o.name in (variable, ""))

    def _rule(self, into: ET.Element, table: Table, rule: Rule) -> None:
        # The label too: some engines report that and not the id.
        found = ET.SubElement(into, "rule", {"id": rule.id, "label": rule.id})
        for at, column in enumerate(table.columns(), start=1):
            test = rule.way.get(column)
            beside = self.names[column.beside] if column.beside else ""
            cell = ET.SubElement(found, "inputEntry", {"id": f"{rule.id}.in.{at}"})
            _add(cell, "text", test.text(beside) if test is not None else ANY)
        for at, result in enumerate(rule.results, start=1):
            cell = ET.SubElement(found, "outputEntry", {"id": f"{rule.id}.out.{at}"})
            _add(cell, "text", literal(result))
        _add(ET.SubElement(found, "annotationEntry"), "text", self._cited(table.sources))

    def _cited(self, references: Iterable[str]) -> str:
        cited = (
            " ".join(p for p in (self.citing.full(r), self.citing.jci(r)) if p) for r in references
        )
        return "; ".join(cited) or word("no-source", self.lang)

    def _source(self, root: ET.Element, reference: str) -> None:
        source = self.citing.source(reference)
        found = ET.SubElement(
            root,
            "knowledgeSource",
            {"id": _source_id(reference), "name": self.citing.full(reference)},
        )
        if source is not None:
            about = (source.by or "", str(source.year or ""), source.note or "")
            _add(found, "description", ", ".join(part for part in about if part) or source.title)
            where = self.citing.jci(reference) or source.url
            if where:
                found.set("locationURI", where)


def _output(table: Table, output: Output, at: int) -> dict[str, str]:
    """A single result takes the name of the decision; several have their own."""
    found = {"id": f"{table.name}.output.{at}", "typeRef": output.type}
    return found | {"name": output.name} if output.name else found


def _source_id(reference: str) -> str:
    cited = cite(reference)
    parts = (cited.source, cited.article, cited.paragraph, cited.part)
    return ".".join(("source", *(part.replace(":", "-") for part in parts if part)))


def _add(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, tag).text = text
