//! The structure tree in the file, and the way back from content to it.
//!
//! Owns names and attributes of structure elements.

use super::Numbers;
use super::content::Marks;
use super::objects::{Objects, int};
use crate::report::layout::page::Pages;
use crate::report::layout::structure::{Kid, Node, NodeId, Numbering, Role, Scope, Structure};
use crate::report::layout::style::PAGE_HEIGHT;
use pdf_writer::types::{ListNumbering, Placement, TableHeaderScope};
use pdf_writer::writers::StructElement;
use pdf_writer::{Finish, Name, Rect, Ref, TextStr};

/// The name of a role in the file; only names of the standard are used.
pub fn name(role: Role) -> Name<'static> {
    Name(match role {
        Role::Document => b"Document",
        Role::Section => b"Sect",
        Role::Group => b"Div",
        Role::Heading(1) => b"H1",
        Role::Heading(2) => b"H2",
        Role::Heading(3) => b"H3",
        Role::Heading(4) => b"H4",
        Role::Heading(5) => b"H5",
        Role::Heading(_) => b"H6",
        Role::Paragraph => b"P",
        Role::List(_) => b"L",
        Role::ListItem => b"LI",
        Role::Label => b"Lbl",
        Role::ListBody => b"LBody",
        Role::Table => b"Table",
        Role::Caption => b"Caption",
        Role::TableHead => b"THead",
        Role::TableBody => b"TBody",
        Role::Row => b"TR",
        Role::HeaderCell(_) => b"TH",
        Role::Cell => b"TD",
        Role::Toc => b"TOC",
        Role::TocItem => b"TOCI",
        Role::Reference => b"Reference",
        Role::Link => b"Link",
        Role::Figure => b"Figure",
        Role::Span => b"Span",
        Role::Form => b"Form",
    })
}

/// Writes the tree, its root and the way back.
pub fn write(pages: &Pages, numbers: &Numbers, marks: &[Marks], objects: &mut Objects) {
    let structure = &pages.structure;
    let refs: Vec<Option<Ref>> = (0..structure.nodes.len())
        .map(|index| {
            structure
                .is_attached(NodeId(index as u32))
                .then(|| objects.number())
        })
        .collect();
    let find = |node: NodeId| refs[node.0 as usize].unwrap_or(numbers.root);
    for (node, number) in structure.nodes.iter().zip(&refs) {
        if let Some(number) = number {
            objects.packed(|chunk| {
                let mut element = chunk.struct_element(*number);
                write_element(&mut element, node, pages, numbers, marks, &find);
            });
        }
    }
    let rows = way_back(pages, numbers, marks, objects, &find);
    objects.packed(|chunk| {
        let mut root = chunk.indirect(numbers.root).dict();
        root.pair(Name(b"Type"), Name(b"StructTreeRoot"));
        root.insert(Name(b"K")).array().item(find(Structure::ROOT));
        let mut tree = root.insert(Name(b"ParentTree")).dict();
        let mut nums = tree.insert(Name(b"Nums")).array();
        for (key, row) in rows.iter().enumerate() {
            nums.item(int(key)).item(*row);
        }
        nums.finish();
        tree.finish();
        root.pair(Name(b"ParentTreeNextKey"), int(rows.len()));
    });
}

/// Per page the elements of its content, then per annotation its element.
fn way_back(
    pages: &Pages,
    numbers: &Numbers,
    marks: &[Marks],
    objects: &mut Objects,
    find: &impl Fn(NodeId) -> Ref,
) -> Vec<Ref> {
    let mut rows = Vec::with_capacity(numbers.pages.len() + numbers.annotations.len());
    for page in marks {
        let number = objects.number();
        objects.packed(|chunk| {
            chunk
                .indirect(number)
                .array()
                .items(page.owners.iter().map(|node| find(*node)));
        });
        rows.push(number);
    }
    rows.extend(
        pages
            .annotations
            .iter()
            .map(|annotation| find(annotation.node)),
    );
    rows
}

fn write_element(
    element: &mut StructElement,
    node: &Node,
    pages: &Pages,
    numbers: &Numbers,
    marks: &[Marks],
    find: &impl Fn(NodeId) -> Ref,
) {
    element.pair(Name(b"S"), name(node.role));
    element.parent(node.parent.map_or(numbers.root, find));
    if let Some(alt) = &node.alt {
        element.alt(TextStr(&crate::report::layout::clean(alt)));
    }
    if let Some(lang) = &node.lang {
        element.lang(TextStr(lang));
    }
    write_attributes(element, node);
    let home = node.kids.iter().find_map(|kid| match kid {
        Kid::Content { page, .. } => Some(*page),
        Kid::Annotation { index } => Some(pages.annotations[*index].page),
        Kid::Node(_) => None,
    });
    if let Some(page) = home {
        element.page(numbers.pages[page]);
    }
    if let [Kid::Annotation { index }] = node.kids.as_slice() {
        // Not in an array: tools that compare versions of a sealed file expect it so.
        let page = numbers.pages[pages.annotations[*index].page];
        element
            .object_child()
            .page(page)
            .object(numbers.annotations[*index]);
        return;
    }
    if node.kids.is_empty() {
        return;
    }
    let mut children = element.children();
    for kid in &node.kids {
        match kid {
            Kid::Node(child) => {
                children.struct_element(find(*child));
            }
            Kid::Content { page, group } => {
                for mark in marks[*page].groups[*group].clone() {
                    if Some(*page) == home {
                        children.marked_content_id(int(mark));
                    } else {
                        children
                            .marked_content_ref()
                            .page(numbers.pages[*page])
                            .marked_content_id(int(mark));
                    }
                }
            }
            Kid::Annotation { index } => {
                let page = numbers.pages[pages.annotations[*index].page];
                children
                    .object_ref()
                    .page(page)
                    .object(numbers.annotations[*index]);
            }
        }
    }
}

fn write_attributes(element: &mut StructElement, node: &Node) {
    match node.role {
        Role::HeaderCell(scope) => {
            let scope = match scope {
                Scope::Row => TableHeaderScope::Row,
                Scope::Column => TableHeaderScope::Column,
            };
            element.attributes().push().table().scope(scope);
        }
        Role::List(numbering) => {
            let numbering = match numbering {
                Numbering::Labels => ListNumbering::None,
                Numbering::Bullets => ListNumbering::Disc,
                Numbering::Decimal => ListNumbering::Decimal,
            };
            element.attributes().push().list().list_numbering(numbering);
        }
        Role::Figure => {
            if let Some([left, top, right, bottom]) = node.bounds {
                let area = Rect::new(left, PAGE_HEIGHT - bottom, right, PAGE_HEIGHT - top);
                let mut attributes = element.attributes();
                attributes
                    .push()
                    .layout()
                    .placement(Placement::Block)
                    .bbox(area);
            }
        }
        _ => {}
    }
}
