//! The structure tree: which part of the pages is a heading, a cell, a link.
//!
//! Owns the arena of nodes. A node enters the tree when its first content is placed, so the order
//! of the tree is the order of the pages and an unused node leaves no trace.

/// Number of a node in the arena.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(pub u32);

/// Which cells a header cell names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// The cells of its row.
    Row,
    /// The cells of its column.
    Column,
}

/// What stands before the items of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbering {
    /// Words.
    Labels,
    /// Bullets.
    Bullets,
    /// Numbers.
    Decimal,
}

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The whole.
    Document,
    /// A chapter or section with its heading.
    Section,
    /// A part without a meaning of its own.
    Group,
    /// A heading, level 1 to 6.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A list.
    List(Numbering),
    /// An item of a list.
    ListItem,
    /// The bullet, number or label of an item.
    Label,
    /// What belongs to the label.
    ListBody,
    /// A table.
    Table,
    /// Its caption, or that of a figure.
    Caption,
    /// Rows with column headings.
    TableHead,
    /// Rows with content.
    TableBody,
    /// A row.
    Row,
    /// A cell that names others.
    HeaderCell(Scope),
    /// A cell.
    Cell,
    /// The table of contents.
    Toc,
    /// A line of the contents.
    TocItem,
    /// What the line refers to.
    Reference,
    /// A link.
    Link,
    /// A drawing.
    Figure,
    /// A stretch of text with a property of its own.
    Span,
    /// A form field.
    Form,
}

/// A child of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kid {
    /// Another node.
    Node(NodeId),
    /// Content on a page.
    Content {
        /// Page, from 0.
        page: usize,
        /// Which of the groups of nodes on that page, from 0.
        group: usize,
    },
    /// A link area or a field.
    Annotation {
        /// Number in the list of annotations.
        index: usize,
    },
}

/// A node.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// What it is.
    pub role: Role,
    /// The node above; none for the document.
    pub parent: Option<NodeId>,
    /// What it holds, in reading order.
    pub kids: Vec<Kid>,
    /// Words instead of a picture.
    pub alt: Option<String>,
    /// Language, when it differs.
    pub lang: Option<String>,
    /// Where a figure stands: left, top, right, bottom.
    pub bounds: Option<[f32; 4]>,
    attached: bool,
}

/// The tree.
#[derive(Debug, Clone, PartialEq)]
pub struct Structure {
    /// The arena; the document is node 0.
    pub nodes: Vec<Node>,
}

impl Default for Structure {
    fn default() -> Self {
        let mut document = Node::new(Role::Document, None);
        document.attached = true;
        Self {
            nodes: vec![document],
        }
    }
}

impl Node {
    fn new(role: Role, parent: Option<NodeId>) -> Self {
        Self {
            role,
            parent,
            kids: Vec::new(),
            alt: None,
            lang: None,
            bounds: None,
            attached: false,
        }
    }
}

impl Structure {
    /// The node of the whole document.
    pub const ROOT: NodeId = NodeId(0);

    /// A new node below `parent`; it enters the tree with its first content.
    pub fn add(&mut self, role: Role, parent: NodeId) -> NodeId {
        let id = NodeId(self.nodes.len() as u32);
        self.nodes.push(Node::new(role, Some(parent)));
        id
    }

    /// A node.
    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.0 as usize]
    }

    /// A node, to be changed.
    pub fn node_mut(&mut self, id: NodeId) -> &mut Node {
        &mut self.nodes[id.0 as usize]
    }

    /// Brings a node into the tree, with all above it.
    pub fn attach(&mut self, id: NodeId) {
        let mut child = id;
        while !self.node(child).attached {
            self.node_mut(child).attached = true;
            let Some(parent) = self.node(child).parent else {
                return;
            };
            // Above a node that enters now only nodes can follow that enter now as well, so the
            // order of kids is the order of first content at every level.
            self.node_mut(parent).kids.push(Kid::Node(child));
            child = parent;
        }
    }

    /// Adds content to a node.
    pub fn push(&mut self, id: NodeId, kid: Kid) {
        self.attach(id);
        self.node_mut(id).kids.push(kid);
    }

    /// Whether the node has entered the tree.
    pub fn is_attached(&self, id: NodeId) -> bool {
        self.node(id).attached
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_enter_the_tree_in_the_order_of_their_content() {
        let mut tree = Structure::default();
        let first = tree.add(Role::Paragraph, Structure::ROOT);
        let second = tree.add(Role::Paragraph, Structure::ROOT);
        let unused = tree.add(Role::Paragraph, Structure::ROOT);
        tree.push(second, Kid::Content { page: 0, group: 0 });
        tree.push(first, Kid::Content { page: 0, group: 1 });
        assert_eq!(
            tree.node(Structure::ROOT).kids,
            [Kid::Node(second), Kid::Node(first)]
        );
        assert!(!tree.is_attached(unused));
    }
}
