#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""spoken.py: what a screen reader hears of the window that is up, through AT-SPI. Looks at every page of the connection that is
chosen and prints what is wrong, one line each: a control without a name, one whose role says nothing, a table whose cells read
nothing, a Tab step to something that is not told of. Ends with 1 if anything is. Called by spoken.sh; needs its X server and bus."""

import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402
import pyatspi  # noqa: E402

PATIENCE = 20  # seconds
TABS = 80
ROWS = 3
LINKS = 6
# What somebody acts on. Rows of a list and cells are told with their list or table.
CONTROLS = {
    pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_RADIO_BUTTON, pyatspi.ROLE_COMBO_BOX,
    pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY, pyatspi.ROLE_PASSWORD_TEXT, pyatspi.ROLE_SPIN_BUTTON, pyatspi.ROLE_SLIDER,
    pyatspi.ROLE_LIST, pyatspi.ROLE_LIST_ITEM, pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE, pyatspi.ROLE_TREE_TABLE,
    pyatspi.ROLE_PAGE_TAB, pyatspi.ROLE_PAGE_TAB_LIST, pyatspi.ROLE_MENU_ITEM, pyatspi.ROLE_LINK,
}
TABLES = {pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE}
SAY_NOTHING = {pyatspi.ROLE_INVALID, pyatspi.ROLE_UNKNOWN}


def has(node, state):
    return node.getState().contains(state)


def name_of(node):
    """A box says as its name what is chosen in it: which box it is, its label tells."""
    for relation in node.getRelationSet():
        if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY:
            return relation.getTarget(0).name or ""
    if node.getRole() == pyatspi.ROLE_COMBO_BOX:
        return node.description or ""
    return (node.name or "").strip()


def above(node):
    """The node and what it is in, up to the window."""
    chain = []
    while node and node.getRole() not in (pyatspi.ROLE_APPLICATION, pyatspi.ROLE_INVALID) and len(chain) < 40:
        chain.append(node)
        node = node.parent
    return chain


def place_of(node):
    """For whoever has to find it."""
    named = [f"{one.getRoleName()} “{name_of(one)[:40]}”" for one in above(node)[:1] + [one for one in above(node)[1:] if one.name]]
    return " in ".join(named[:3])


def identity(node):
    return [one.getIndexInParent() for one in above(node)]


def window():
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        for application in pyatspi.Registry.getDesktop(0):
            if application and application.name == "flotilla" and application.childCount > 0:
                Atspi.Accessible.set_cache_mask(application, Atspi.Cache.NONE)  # nobody here hears of what changes
                return application
        time.sleep(0.2)
    sys.exit("The window is not on the accessibility bus.")


def shown(node, depth=0):
    """Whatever is on the screen; the inside of tables aside."""
    if node is None or depth > 40 or not has(node, pyatspi.STATE_SHOWING):
        return
    yield node
    if node.getRole() in TABLES or has(node, pyatspi.STATE_MANAGES_DESCENDANTS):
        return
    for child in node:
        yield from shown(child, depth + 1)


def look_at_cells(table, wrong):
    cells = table.queryTable()
    for row in range(min(ROWS, cells.nRows)):
        words = []
        for column in range(cells.nColumns):
            cell = cells.getAccessibleAt(row, column)
            if cell is None:
                wrong.append(f"row {row}, column {column} is not told: {place_of(table)}")
            elif cell.getRole() in SAY_NOTHING:
                wrong.append(f"row {row}, column {column} has no role: {place_of(table)}")
            else:
                words.append(cell.name)
        if words and not any(words):
            wrong.append(f"row {row} reads nothing: {place_of(table)}")
    for column in range(cells.nColumns):
        if not cells.getColumnDescription(column) and not (cells.getColumnHeader(column) and cells.getColumnHeader(column).name):
            wrong.append(f"column {column} has no title: {place_of(table)}")


def look(top):
    wrong = []
    count = 0
    for node in shown(top):
        count += 1
        if has(node, pyatspi.STATE_FOCUSABLE) and node.getRole() in SAY_NOTHING:
            wrong.append(f"takes the keyboard and has no role: {place_of(node)}")
        if node.getRole() in CONTROLS and not name_of(node):
            wrong.append(f"has no name: {place_of(node)}")
        if node.getRole() in TABLES:
            look_at_cells(node, wrong)
    return count, wrong


def key(name):
    subprocess.run(["xdotool", "key", "--clearmodifiers", name], check=True)


class Focus:
    """What was last said to have the keyboard: what is spoken is what is told of, not what is found."""

    def __init__(self):
        self.node = None
        pyatspi.Registry.registerEventListener(self.take, "object:state-changed:focused")

    def take(self, event):
        if event.detail1:
            self.node = event.source

    def after(self, act):
        """What is told of it within a second."""
        self.node = None
        act()
        end = time.monotonic() + 1
        while time.monotonic() < end and self.node is None:
            GLib.MainContext.default().iteration(False)
            time.sleep(0.01)
        for _ in range(20):  # a row may be told of after its list
            GLib.MainContext.default().iteration(False)
        return self.node


def settled(ask):
    """The same answer twice in a row."""
    before = object()
    for _ in range(30):
        now = ask()
        if now is not None and now == before:
            return now
        before = now
        time.sleep(0.05)
    return before


def walk(focus):
    """Tab through the page until it is where it began."""
    wrong = []
    steps = []
    seen = []
    stays = 0
    for _ in range(TABS):
        node = focus.after(lambda: key("Tab"))
        if node is None:
            stays += 1  # a text has several links
            if stays > LINKS:
                wrong.append(f"Tab leads to something that is not told of, after {steps[-1] if steps else 'the first one'}")
                break
            continue
        stays = 0
        where = place_of(node)
        who = identity(node)
        if not name_of(node) or node.getRole() in SAY_NOTHING:
            wrong.append(f"Tab leads to {where}, which says nothing")
        if who in seen:
            break
        seen.append(who)
        steps.append(where)
    return steps, wrong


def main():
    focus = Focus()
    application = window()
    top = next(one for one in application if one and has(one, pyatspi.STATE_SHOWING))
    pages = [node for node in shown(top) if node.getRole() == pyatspi.ROLE_LIST and node.childCount > 3][0]
    bad = 0
    entries = list(pages)
    for at, entry in enumerate(entries):
        from_end = len(entries) - at
        key(f"ctrl+{at if from_end > 3 else 10 - from_end}")  # the workspace's pages have the last three keys
        settled(lambda: sum(1 for _ in shown(top)))
        count, wrong = look(top)
        steps, lost = walk(focus)
        print(f"{entry.name}: {count} things told, {len(steps)} Tab steps")
        for step in steps if "-v" in sys.argv else []:
            print(f"    · {step}")
        for line in dict.fromkeys(wrong + lost):
            print(f"    {line}")
            bad += 1
    return 1 if bad else 0


sys.exit(main())
