// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "run/filereader.h"
#include "tcsas/messageset.h"

#include <QDialog>
#include <QHash>

#include <utility>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace flotilla {

class FilterEdit;

/// Several message templates that some mini program has, on their way to many others: who lacks what, and what the library calls
/// them. The order itself goes through the operation's sheet; nobody gets a template that it has already.
class MessageCopySheet : public QDialog
{
    Q_OBJECT
public:
    struct Set
    {
        Connection connection;
        MiniProgramId from; ///< through which the library is asked
        QList<tcsas::MessageLike> templates;
        QHash<MiniProgramId, QList<tcsas::MessageLike>> has; ///< what each was told to have
        QList<std::pair<MiniProgramId, QString>> sources = {}; ///< by template: a mini program that has it, and its id there
    };

    MessageCopySheet(const UiContext &context, Bulletin &bulletin, Set set, QWidget *parent);
    ~MessageCopySheet() override;

    void tick(const QList<MiniProgramId> &programs);
    /// What this one of the templates is used for: as the mini program that has it was told, until a person says otherwise.
    [[nodiscard]] QLineEdit *scene(qsizetype at) const { return m_scenes.at(at); }
    [[nodiscard]] QPushButton *goOnButton() const { return m_goOn; }
    [[nodiscard]] QString why() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void fillPrograms();
    void findInLibrary();
    void replied(qsizetype index, const Reply &reply);
    void findKeywords();
    void addScenes(QWidget *parent);
    void readScenes();
    void showState();
    void tickLacking();
    void goOn();
    void retranslate();
    [[nodiscard]] QList<MiniProgram> ticked() const;
    [[nodiscard]] QString lackText(const MiniProgramId &program) const;

    UiContext m_context;
    Bulletin &m_bulletin;
    Set m_set;
    FileReader m_reader;
    FileReader m_sceneReader;
    QList<MiniProgram> m_programs;
    QStringList m_libraryIds; ///< by template
    QStringList m_keywordIds; ///< by template, with commas
    QString m_trouble;
    bool m_readsKeywords = false;
    QLabel *m_about;
    FilterEdit *m_filter;
    QListWidget *m_list;
    QPushButton *m_tickLacking;
    QList<QLabel *> m_sceneLabels;
    QList<QLineEdit *> m_scenes; ///< by template
    QLabel *m_why;
    QPushButton *m_goOn;
    QPushButton *m_cancel;
};

} // namespace flotilla
