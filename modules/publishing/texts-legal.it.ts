// SPDX-License-Identifier: AGPL-3.0-or-later
// The standing pages of the public site: how to read it, privacy, legal notes.

export type StandingPage = { title: string; lead: string; parts: { title: string; text: string[] }[] };
export type StandingTexts = {
  howToRead: StandingPage;
  privacy: StandingPage;
  legal: StandingPage;
  access: Record<AccessWord, string>;
};
type AccessWord =
  | "title"
  | "lead"
  | "status"
  | "notDeclared"
  | "standard"
  | "date"
  | "method"
  | "limits"
  | "works"
  | "feedback"
  | "feedbackNone"
  | "enforcement"
  | "declaration";

export const legal: StandingTexts = {
  howToRead: {
    title: "Il piano si legge in quattro passi",
    lead: "Il Piano di Zona è il patto con cui i Comuni decidono insieme, per tre anni, che cosa fare per chi ha bisogno di aiuto.",
    parts: [
      {
        title: "1. Parti da un obiettivo",
        text: [
          "Ogni obiettivo sta in un'area (casa, anziani, lavoro…), segnata da una lettera e da un colore. La sua pagina dice che cosa vuole, per chi, che cosa si farà.",
        ],
      },
      {
        title: "2. Guarda le azioni",
        text: [
          "Le azioni sono le cose da fare. «LEPS» segna i livelli essenziali: servizi che spettano a tutti, ovunque si abiti. «PNRR» segna le azioni pagate dal Piano nazionale di ripresa e resilienza.",
        ],
      },
      {
        title: "3. Segui i soldi",
        text: [
          "Ogni scheda stampa le sue righe di spesa e un totale. Noi rifacciamo la somma: se non torna lo diciamo, con la ragione quando si sa, ma lasciamo scritto quello che il piano dice.",
          "Se la stessa misura compare su più schede, nei totali del piano la contiamo una volta sola.",
        ],
      },
      {
        title: "4. Aspetta i frutti",
        text: [
          "Gli indicatori dicono come si vedrà se ha funzionato. «Lungo la strada» misura il lavoro fatto; «realizzato» ciò che ne è nato. I risultati si aggiungono con il monitoraggio.",
        ],
      },
      {
        title: "I segni",
        text: [
          "Il segno ≈ accanto a un dato vuol dire che la fonte è incerta: aprilo e leggi perché. Un trattino vuol dire che il dato manca, che è diverso da zero.",
        ],
      },
    ],
  },
  privacy: {
    title: "Queste pagine non sanno chi sei",
    lead: "Il sito pubblico si legge senza registrarsi, non usa cookie di profilazione e non ti segue.",
    parts: [
      {
        title: "Che cosa resta sul tuo dispositivo",
        text: [
          "Se scegli l'inglese o l'italiano, un cookie tecnico ricorda la lingua. Chi lavora al piano e si autentica riceve un cookie di sessione. Non ce ne sono altri.",
        ],
      },
      {
        title: "Che cosa resta sul server",
        text: [
          "Il server può tenere per un tempo limitato l'indirizzo da cui arriva una richiesta, per difendersi dagli abusi. I tempi e il responsabile sono quelli indicati dall'ente titolare.",
        ],
      },
      {
        title: "I dati pubblicati",
        text: [
          "Il piano e le statistiche riguardano il territorio, non le persone: nessuna pagina pubblica legge dati personali degli assistiti.",
        ],
      },
      {
        title: "Chi risponde",
        text: [
          "Titolare del trattamento è l'ente capofila dell'Ambito. Per i tuoi diritti (accesso, rettifica, limitazione, opposizione) scrivi al titolare o al suo responsabile della protezione dei dati; puoi anche rivolgerti al Garante per la protezione dei dati personali.",
        ],
      },
    ],
  },
  legal: {
    title: "Che valore hanno queste pagine",
    lead: "Spiegano il piano approvato; il testo che vale è l'atto con i suoi allegati, pubblicato dall'ente.",
    parts: [
      {
        title: "I contenuti",
        text: [
          "Testi e importi sono quelli del piano approvato, riportati come sono stampati. Somme, differenze e disegni sono calcolati da questo sito a partire da quei dati.",
        ],
      },
      {
        title: "Se trovi un errore",
        text: [
          "Scrivilo all'Ufficio di Piano dell'Ambito: un importo stampato nel piano cambia solo con un atto, una nostra svista si corregge subito.",
        ],
      },
      {
        title: "Riuso",
        text: [
          "I dati del piano sono documenti pubblici. La licenza di riuso è quella indicata dall'ente titolare; cita sempre la fonte e la data.",
        ],
      },
      {
        title: "Il programma",
        text: [
          "Il sito è fatto con Albero, software libero con licenza AGPL-3.0-or-later: chi lo usa ha diritto di averne il codice sorgente.",
        ],
      },
    ],
  },
  access: {
    title: "Accessibilità: a che punto siamo",
    lead: "Vogliamo che tutti possano leggere il piano, con qualunque dispositivo e tecnologia di assistenza.",
    status: "Stato",
    notDeclared: "Autovalutazione: la dichiarazione sul modello AgID non è ancora stata depositata dall'ente.",
    standard: "Regole seguite",
    date: "Ultimo controllo",
    method: "Come abbiamo controllato",
    limits: "Che cosa non va ancora",
    works: "Che cosa funziona",
    feedback: "Dicci che cosa non riesci a usare",
    feedbackNone: "L'ente non ha ancora indicato un indirizzo: scrivi all'Ufficio di Piano del Comune capofila.",
    enforcement: "Se non ricevi risposta",
    declaration: "Dichiarazione di accessibilità",
  },
};
