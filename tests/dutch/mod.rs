//! Finds Dutch words in what should be English.
//!
//! A list of common words, without those that are English words too (`of`, `in`, `door`, `was`) or stand in English
//! sentences for themselves (`u`, the key; `en`, the code). It finds a sentence that was left in Dutch, not a stray
//! noun.

/// Words that stand in nearly every Dutch sentence, and those that the program and its subject use most.
const COMMON: &str = "
    aan aangewezen akkoord alle alleen alles als ander andere anders antwoord antwoorden antwoordt ben bent besluit
    bestaat bestand bij bijna bladzijde bladzijden daar daarna dat datum de deel deelnemers deze dezelfde dingen dit
    doel doen doet dus echter een eerder eerdere eerst eerste eigen elke enkele er ernst ernstig gebruik gebruiken
    gebruikt geeft geen gegevens gekozen gelden gemaakt gemeente geparkeerd gesloten gewijzigd grondrecht
    grondrechten haar heb hebben hebt heeft helemaal het hier hoe hoeveel hun ieder iedereen iemand iets inhoud
    invloed inwoners jaar jullie jurist kan kies kiezen klaar komen komt krijgt kunnen kunt laatste langer leeg
    lijst maak maakt maar maatregel maatregelen mag meer mensen mensenrechten moest moet moeten mogelijk mogen naam
    naar nadeel nadelen niemand niet niets nieuw nieuwe nodig nog nooit nu omdat ondertekend ondertekenen
    ondertekening ons onze ook oordeel opdracht opdrachten openen opnieuw projectleider raakt rechten reden regel
    regels restrisico rollen ronde samen schrijf schrijven sluit soms staan staat standpunt stap te tegen tekst toch
    toelichting toen toets toetsen toetst toont tot tussen uit uiterlijk uitleg uw vaak van vanaf veel veld velden
    verder vergelijk verkeerd verslag vertrouwelijk vingerafdruk volgende volgens voor vooraf voorbeeld voorbeelden
    voordeel voordelen voorwaarde voorwaarden vorige vraag vragen vragenlijst waar waarde waarden waarom waarop
    waarvoor wanneer wat weer wel welk welke werd werden weten wettelijke wie wij wijziging wijzigingen worden wordt
    zal zegt zelf zich zij zijn zo zoals zodat zonder zorg zou zouden zullen zult één
";

/// Names of Dutch laws, bodies and publications: they stay what they are in English.
const NAMES: &[&str] = &[
    "Autoriteit Persoonsgegevens",
    "College voor de Rechten van de Mens",
    "Gemeente Leemrade",
    "Handreiking non-discriminatie by design",
    "Impact Assessment Mensenrechten en Algoritmes",
    "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties",
    "Wet gelijke behandeling op grond van handicap of chronische ziekte",
    "Wet gelijke behandeling op grond van leeftijd bij de arbeid",
    "Wet gelijke behandeling van mannen en vrouwen",
];

/// The Dutch words of the list that stand in a text, in order. Names of laws and bodies do not count.
pub fn dutch_words(text: &str) -> Vec<String> {
    let common: Vec<&str> = COMMON.split_whitespace().collect();
    let text = NAMES
        .iter()
        .fold(text.to_owned(), |text, name| text.replace(name, ""));
    text.split_whitespace()
        // What was cut off, or covered by a box, may look like anything.
        .filter(|word| !word.contains(['…', '│', '┌', '└', '┐', '┘']))
        .flat_map(|word| word.split(|c: char| !c.is_alphanumeric() && !"-_".contains(c)))
        // Capitals are a code: DE is the data engineer.
        .filter(|word| word.chars().count() > 3 || word.chars().any(char::is_lowercase))
        .map(str::to_lowercase)
        .filter(|word| common.contains(&word.as_str()))
        .collect()
}
